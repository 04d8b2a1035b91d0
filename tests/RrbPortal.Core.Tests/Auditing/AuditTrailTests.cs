using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;
using RrbPortal.TestKit.Time;

namespace RrbPortal.Core.Tests.Auditing;

public sealed class AuditTrailTests
{
    private static readonly AuditTrail Trail = new(new SetClock(new DateTimeOffset(2024, 7, 1, 9, 0, 0, TimeSpan.Zero)));

    [Fact]
    public async Task Record_NothingChanged_AddsNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var tracked = await db.Boards.SingleAsync();
        tracked.Name = string.Concat(board.Name);

        Trail.Record(db, Given.ByAdministrator(), "board.edited", meeting: null, board.Id);
        await db.SaveChangesAsync();

        Assert.False(await db.Audit.AnyAsync());
    }

    [Fact]
    public async Task Record_PasswordAndStampsChanged_TellsThatButNotWhat()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Portal();
        await Given.User().SavedIn(db);
        var user = await db.Users.SingleAsync();
        var before = user.PasswordHash!;
        (user.PasswordHash, user.SecurityStamp) = ("NEW-HASH", "NEW-STAMP");
        db.UserTokens.Add(new() { UserId = user.Id, LoginProvider = "portal", Name = "token", Value = "NEW-TOKEN" });

        Trail.Record(db, Given.ByAdministrator(), "account.password-changed", meeting: null, boardId: null);
        await db.SaveChangesAsync();

        var entry = await db.Audit.SingleAsync();
        Assert.Equal(new AuditedField(FieldChange.Changed, "PortalUser", user.Id.ToString(), "PasswordHash", null, null), Assert.Single(AuditTrail.FieldsOf(entry.Changes)));
        Assert.DoesNotContain("NEW-", entry.Changes, StringComparison.Ordinal);
        Assert.DoesNotContain(before, entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_RemovedRecord_KeepsWhatItHeld()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Portal();
        var board = await Given.Board().SavedIn(db);
        var meeting = await Given.Meeting(board).Decided("Gone tomorrow.").SavedIn(db);
        db.Decisions.Remove(await db.Decisions.SingleAsync());

        Trail.Record(db, Given.BySecretariatOf(board), "decision.removed", meeting, board.Id);
        await db.SaveChangesAsync();

        var fields = AuditTrail.FieldsOf((await db.Audit.SingleAsync()).Changes);
        Assert.Contains(fields, field => field is { Kind: FieldChange.Removed, Field: "Text", Old: "Gone tomorrow.", New: null });
    }

    [Fact]
    public async Task Audit_EntryChangedLater_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Portal();
        db.Audit.Add(new AuditEntry { UserName = "x", Via = "web", Action = "a", Changes = "[]" });
        await db.SaveChangesAsync();
        (await db.Audit.SingleAsync()).UserName = "y";

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }
}

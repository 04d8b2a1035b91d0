using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Accounts;

/// <summary>What is taken from an account does not come back by an invitation that was still open.</summary>
public sealed class InvitationEndTests
{
    private const string Email = "new@example.org";

    [Theory, OnSqlite, OnSqlServer]
    public async Task End_Account_TakesBackItsOpenInvitationsAndTheirMails(DatabaseProvider provider)
    {
        await using var house = await AccountHouse.CreateAsync(provider);
        var board = await house.BoardAsync();
        await InviteAsync(house, PortalRole.Chair, board.Id, "other@example.org");
        var others = house.Mailed.Last<MailPage.Invitation>().Token;
        await InviteAsync(house, PortalRole.Chair, board.Id, Email.ToUpperInvariant());
        var open = house.Mailed.Last<MailPage.Invitation>().Token;
        var id = await AcceptedAsync(house, board.Id);

        await house.Of<AccountEnding>().EndAsync(id, AccountHouse.Administrator, default);
        var back = await AcceptAsync(house, open);

        Assert.IsType<Outcome.NotFound>(back.Outcome);
        Assert.Equal(InvitationState.Open, (await house.Of<InvitationQueries>().FindAsync(others, default))!.State);
        await using var db = house.Database.Portal();
        Assert.NotNull((await db.Users.SingleAsync(user => user.Id == id)).EndedAt);
        Assert.Equal(0, await db.RoleGrants.CountAsync());
        Assert.Equal(OutboxState.Failed, (await db.Outbox.SingleAsync(mail => mail.Occasion.EndsWith(SecretToken.Hash(open)))).State);
    }

    [Fact]
    public async Task Accept_EndedAccount_ByAnInvitationFromBeforeItsEnd_IsRefused()
    {
        await using var house = await AccountHouse.CreateAsync();
        var board = await house.BoardAsync();
        await InviteAsync(house, PortalRole.Chair, board.Id);
        var open = house.Mailed.Last<MailPage.Invitation>().Token;
        var id = await AcceptedAsync(house, board.Id);
        await house.Of<AccountEnding>().EndAsync(id, AccountHouse.Administrator, default);
        await using (var db = house.Database.Portal())
        {
            // As one that was made at the moment of the end, and missed by it.
            await db.Invitations.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.RevokedAt, (DateTimeOffset?)null));
        }

        var back = await AcceptAsync(house, open);

        Assert.IsType<Outcome.NotFound>(back.Outcome);
    }

    [Fact]
    public async Task Disable_Account_TakesBackItsOpenInvitations()
    {
        await using var house = await AccountHouse.CreateAsync();
        var board = await house.BoardAsync();
        var id = await AcceptedAsync(house, board.Id);
        await InviteAsync(house, PortalRole.Chair, board.Id);
        var open = house.Mailed.Last<MailPage.Invitation>().Token;

        await house.Of<AccountService>().DisableAsync(id, AccountHouse.Administrator, default);
        await house.Of<AccountService>().EnableAsync(id, AccountHouse.Administrator, default);

        Assert.IsType<Outcome.NotFound>(await house.Of<InvitationAcceptance>().JoinAsync(open, id, default));
    }

    [Fact]
    public async Task Revoke_Role_TakesBackOpenInvitationsToItAndNoOther()
    {
        await using var house = await AccountHouse.CreateAsync();
        var board = await house.BoardAsync();
        var id = await AcceptedAsync(house, board.Id);
        await InviteAsync(house, PortalRole.Chair, board.Id);
        var toChair = house.Mailed.Last<MailPage.Invitation>().Token;
        int grant;
        await using (var db = house.Database.Portal())
        {
            grant = (await db.RoleGrants.SingleAsync()).Id;
            // The role was given beside the invitation, which is still open.
            await db.Invitations.Where(row => row.Role == PortalRole.Member).ExecuteUpdateAsync(rows => rows.SetProperty(row => row.AcceptedAt, (DateTimeOffset?)null));
        }

        await house.Of<AccountService>().RevokeAsync(id, grant, AccountHouse.Administrator, default);

        await using var after = house.Database.Portal();
        Assert.NotNull((await after.Invitations.SingleAsync(row => row.Role == PortalRole.Member)).RevokedAt);
        Assert.IsType<Outcome.Done>(await house.Of<InvitationAcceptance>().JoinAsync(toChair, id, default));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Invite_AtTheSameMoment_InvitesOnce(DatabaseProvider provider)
    {
        await using var house = await AccountHouse.CreateAsync(provider);
        var board = await house.BoardAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => InviteAsync(house, PortalRole.Member, board.Id))));

        Assert.Single(outcomes, outcome => outcome is Outcome.Done);
        Assert.All(
            outcomes.OfType<Outcome.Refused>(),
            refused => Assert.Equal("There is an open invitation of this address to this role. Send that one again", refused.Reasons.Single().Reason));
        await using var db = house.Database.Portal();
        Assert.Equal((1, 1), (await db.Invitations.CountAsync(), await db.Outbox.CountAsync()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RevokeOrResend_OneOfSeveralToTheSame_EndsTheOthers(bool isRevoked)
    {
        await using var house = await AccountHouse.CreateAsync();
        var board = await house.BoardAsync();
        await InviteAsync(house, PortalRole.Member, board.Id, "first@example.org");
        var first = house.Mailed.Last<MailPage.Invitation>().Token;
        await using var db = house.Database.Portal();
        // As they were made before one address could be invited to a role only once.
        await db.Invitations.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.Email, Email.ToUpperInvariant()));
        await db.Invitations.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.ExpiresAt, PastOf(house)));
        var second = ((Outcome.Done)await InviteAsync(house, PortalRole.Member, board.Id)).Id;
        await db.Invitations.ExecuteUpdateAsync(rows => rows.SetProperty(row => row.ExpiresAt, house.Clock.GetUtcNow().AddDays(7)));

        var done = isRevoked
            ? await house.Of<InvitationService>().RevokeAsync(second, 1, AccountHouse.Administrator, default)
            : await house.Of<InvitationService>().ResendAsync(second, 1, AccountHouse.Administrator, default);

        Assert.IsType<Outcome.Done>(done);
        Assert.Equal(InvitationState.Revoked, (await house.Of<InvitationQueries>().FindAsync(first, default))!.State);
        Assert.Equal(isRevoked ? 0 : 1, await db.Invitations.CountAsync(row => row.RevokedAt == null));
    }

    private static DateTimeOffset PastOf(AccountHouse house) => house.Clock.GetUtcNow().AddDays(-1);

    private static async Task<Guid> AcceptedAsync(AccountHouse house, int boardId)
    {
        await InviteAsync(house, PortalRole.Member, boardId);
        await AcceptAsync(house, house.Mailed.Last<MailPage.Invitation>().Token);
        await using var db = house.Database.Portal();
        return (await db.Users.SingleAsync()).Id;
    }

    private static Task<Outcome> InviteAsync(AccountHouse house, PortalRole role, int boardId, string email = Email)
        => house.Of<InvitationService>().InviteAsync(
            new InvitePerson { Email = email, Name = "New Person", Role = role, BoardId = boardId }, AccountHouse.Administrator, default);

    private static Task<InvitationAnswer> AcceptAsync(AccountHouse house, string token)
        => house.Of<InvitationAcceptance>().AcceptAsync(
            new AcceptInvitation { Token = token, Name = "New Name", Password = AccountHouse.Password, SiteName = "Records" }, null, Device.Unknown, default);
}

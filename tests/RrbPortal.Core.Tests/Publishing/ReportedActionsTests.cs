using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Tests.Actions;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Publishing;

/// <summary>What a published note says of actions from earlier meetings.</summary>
public sealed class ReportedActionsTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Publish_PublicUpdate_IsPartOfTheNoteItWasReportedAt(DatabaseProvider provider)
    {
        await using var world = await ActionWorld.CreateAsync(provider);
        await world.UpdateAsync(update => update with { Status = ActionStatus.InProgress, DueDate = new DateOnly(2024, 8, 1), Text = "Half of them.", MeetingId = world.June.Id, Audience = RecordAudience.Public });

        var june = await PublishJuneAsync(world);

        var update = Assert.Single(june.ActionUpdates!);
        Assert.Equal((new DateOnly(2024, 5, 16), "action-1", "AP1", "Send the figures."), (update.From, update.Anchor, update.Reference, update.Action));
        Assert.Equal((ActionStatus.InProgress, new DateOnly(2024, 8, 1), "Half of them."), (update.Status, update.DueDate, update.Text));
        Assert.Equal(["Harbour Trust"], update.Owners);
    }

    [Fact]
    public async Task Publish_InternalUpdatesAndReports_AreNoPartOfIt()
    {
        await using var world = await ActionWorld.CreateAsync();
        await world.UpdateAsync(update => update with { Text = "Keep this quiet.", MeetingId = world.June.Id });

        var june = await PublishJuneAsync(world);

        Assert.Null(june.ActionUpdates);
        Assert.DoesNotContain("quiet", PublicNoteJson.Write(june), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_SpokenOfTwice_TheLastWordCounts()
    {
        await using var world = await ActionWorld.CreateAsync();
        await world.UpdateAsync(update => update with { Text = "Written by mistake.", MeetingId = world.June.Id, Audience = RecordAudience.Public });
        await world.UpdateAsync(update => update with { Text = "Half of them.", MeetingId = world.June.Id, Audience = RecordAudience.Public });

        var june = await PublishJuneAsync(world);

        Assert.Equal("Half of them.", Assert.Single(june.ActionUpdates!).Text);
    }

    [Fact]
    public async Task Publish_OriginIsBeingCorrected_SaysWhatThePublicKnows()
    {
        await using var world = await ActionWorld.CreateAsync();
        await world.UpdateAsync(update => update with { Text = "Half of them.", MeetingId = world.June.Id, Audience = RecordAudience.Public });
        await world.PutAsync(world.May.Id, NoteState.Correcting);
        (await world.Db.ActionItems.SingleAsync(action => action.Id == world.ActionId)).Text = "Words of a correction that nobody published.";
        await world.Db.SaveChangesAsync();
        world.Db.ChangeTracker.Clear();

        var june = await PublishJuneAsync(world);

        Assert.Equal("Send the figures.", Assert.Single(june.ActionUpdates!).Action);
    }

    [Fact]
    public async Task Publish_OriginWasWithdrawn_SaysNothingOfItsAction()
    {
        await using var world = await ActionWorld.CreateAsync();
        await world.UpdateAsync(update => update with { Text = "Half of them.", MeetingId = world.June.Id, Audience = RecordAudience.Public });
        var version = await world.Db.Notes.Where(note => note.MeetingId == world.May.Id).Select(note => note.Version).SingleAsync();
        await world.Portal.Of<PublishingService>().WithdrawAsync(new WithdrawNote { MeetingId = world.May.Id, Version = version, Reason = "A mistake." }, world.Secretary, default);

        var june = await PublishJuneAsync(world);

        Assert.Null(june.ActionUpdates);
    }

    [Fact]
    public async Task Gate_PersonalAddressInAnUpdate_Blocks()
    {
        await using var world = await ActionWorld.CreateAsync();
        await world.UpdateAsync(update => update with { Text = "Write to jo.bloggs@example.org.", MeetingId = world.June.Id, Audience = RecordAudience.Public });
        await world.PutAsync(world.June.Id, NoteState.Agreed);

        var outcome = await world.PublishAsync(world.June.Id);

        Assert.Contains(Assert.IsType<Outcome.Refused>(outcome).Reasons, reason => reason.Reason.StartsWith("Action from an earlier meeting 1", StringComparison.Ordinal));
    }

    private static async Task<PublicNote> PublishJuneAsync(ActionWorld world)
    {
        await world.PutAsync(world.June.Id, NoteState.Agreed);
        var outcome = await world.PublishAsync(world.June.Id);
        Assert.True(outcome is Outcome.Done, outcome.ToString());
        await using var published = world.Database.Published();
        var page = await new PublishedRecords(published, world.Portal.Clock).MeetingAsync(world.Board.Slug, new DateOnly(2024, 6, 20), null, default);
        return Assert.IsType<PublishedLookup.Found>(page).Page.Note!;
    }
}

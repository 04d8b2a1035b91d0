using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Actions;
using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Actions;

/// <summary>
/// A board on 1 July 2024. In May it published the note of a meeting with one action ("Send the figures." of the
/// Harbour Trust, AP1, due on 10 July); on 20 June it met again, and the note of that is a draft.
/// </summary>
internal sealed class ActionWorld : IAsyncDisposable
{
    private ActionWorld(TestDatabase database)
    {
        Database = database;
        Portal = new PortalServices(database);
        Db = database.Portal();
    }

    public TestDatabase Database { get; }

    public PortalServices Portal { get; }

    public PortalDbContext Db { get; }

    public Board Board { get; private set; } = null!;

    public Organisation Trust { get; private set; } = null!;

    public Meeting May { get; private set; } = null!;

    public Meeting June { get; private set; } = null!;

    public int ActionId { get; private set; }

    public Change Secretary => Given.BySecretariatOf(Board);

    public static async Task<ActionWorld> CreateAsync(
        DatabaseProvider provider = DatabaseProvider.Sqlite, Action<ActionItem>? action = null, Func<MeetingBuilder, MeetingBuilder>? may = null)
    {
        var world = new ActionWorld(await TestDatabase.CreateAsync(provider));
        world.Board = await Given.Board().Abbreviated("RSB").SavedIn(world.Db);
        world.Trust = await Given.Organisation("Harbour Trust").SavedIn(world.Db);
        var meeting = Given.Meeting(world.Board).On(2024, 5, 16).NoteIn(NoteState.Agreed).Attended("Harbour Trust").Item("Welcome").Action("Send the figures.", more: item =>
        {
            (item.Number, item.Reference, item.Status, item.DueDate, item.SourceSentence) = (12, "AP1", ActionStatus.Open, new DateOnly(2024, 7, 10), "They will send the figures.");
            item.Owners.Add(new ActionOwner { Position = 1, AsPrinted = "Harbour Trust", OrganisationId = world.Trust.Id });
            action?.Invoke(item);
        });
        world.May = await (may?.Invoke(meeting) ?? meeting).SavedIn(world.Db);
        world.ActionId = world.May.Actions[0].Id;
        await world.PublishAsync(world.May.Id);
        world.June = await Given.Meeting(world.Board).Attended("Harbour Trust").Item("Welcome").SavedIn(world.Db);
        return world;
    }

    public async Task<PortalUser> MemberAsync(string name = "Mo Member", Organisation? organisation = null)
        => await Given.User(name).As(PortalRole.Member, Board, organisation ?? Trust).SavedIn(Db);

    /// <summary>A change by an account that is there, as a member of the board.</summary>
    public Change By(PortalUser user) => new(user.Id, user.DisplayName, Change.Web, Given.ByMemberOf(Board).Rights);

    public async Task<Outcome> PublishAsync(int meetingId, string? changeNote = null)
    {
        var version = await Db.Notes.Where(note => note.MeetingId == meetingId).Select(note => note.Version).SingleAsync();
        return await Portal.Of<PublishingService>().PublishAsync(new PublishNote { MeetingId = meetingId, Version = version, ChangeNote = changeNote, PreElectionReason = "Routine." }, Secretary, default);
    }

    public async Task PutAsync(int meetingId, NoteState state)
    {
        (await Db.Notes.SingleAsync(note => note.MeetingId == meetingId)).State = state;
        await Db.SaveChangesAsync();
        Db.ChangeTracker.Clear();
    }

    public Task<ActionItem> ActionAsync() => Db.ActionItems.AsNoTracking().SingleAsync(action => action.Id == ActionId);

    public async Task<Outcome> UpdateAsync(Func<AddActionUpdate, AddActionUpdate> more, Change? change = null)
    {
        var version = (await ActionAsync()).Version;
        return await Portal.Of<ActionUpdateService>().AddAsync(more(new AddActionUpdate { ActionId = ActionId, Version = version }), change ?? Secretary, default);
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await Portal.DisposeAsync();
        await Database.DisposeAsync();
    }
}

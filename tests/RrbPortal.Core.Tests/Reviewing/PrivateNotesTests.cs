using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Reviewing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Reviewing;

public sealed class PrivateNotesTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Keep_OnAnItemAndTheWhole_IsReadByItsWriterAloneAndStandsInNoAudit(DatabaseProvider provider)
    {
        await using var reviewed = await Reviewed.CreateAsync(provider: provider);
        await reviewed.SendAsync();
        var item = reviewed.Meeting.Items[0].Id;
        var audited = await reviewed.Db.Audit.CountAsync();

        Assert.IsType<Outcome.Done>(await KeepAsync(reviewed, item, 0, "SECRET thought"));
        Assert.IsType<Outcome.Done>(await KeepAsync(reviewed, null, 0, "SECRET plan"));

        Assert.Equal([(null, "SECRET plan"), (item, "SECRET thought")], (await NotesAsync(reviewed, reviewed.Member)).OrderBy(note => note.ItemId).Select(note => (note.ItemId, note.Text)));
        foreach (var reader in new[] { reviewed.Other, reviewed.Chair, reviewed.Secretary })
        {
            Assert.Empty(await NotesAsync(reviewed, reader));
        }

        Assert.Equal(audited, await reviewed.Db.Audit.CountAsync());
    }

    [Fact]
    public async Task Keep_FromTwoWindows_ShowsBothTextsAndLosesNone()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        await KeepAsync(reviewed, null, 0, "First.");

        var stale = await KeepAsync(reviewed, null, 0, "Second.");
        var merged = await KeepAsync(reviewed, null, Assert.IsType<Outcome.Conflict>(stale).CurrentVersion, "First and second.");
        Assert.Equal("First.", ((Outcome.Conflict)stale).Theirs.Single().Value);

        Assert.IsType<Outcome.Done>(merged);
        Assert.Equal("First and second.", (await NotesAsync(reviewed, reviewed.Member)).Single().Text);
        Assert.IsType<Outcome.Done>(await KeepAsync(reviewed, null, 2, " "));
        Assert.Empty(await NotesAsync(reviewed, reviewed.Member));
    }

    [Fact]
    public async Task Keep_ItemRemovedMeanwhile_BelongsToTheWholeMeeting()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        await KeepAsync(reviewed, null, 0, "Of the meeting.");
        await KeepAsync(reviewed, reviewed.Meeting.Items[0].Id, 0, "Of the item.");
        await reviewed.Db.PrivateNotes.ExecuteUpdateAsync(set => set.SetProperty(note => note.AgendaItemId, (int?)null));

        var note = (await NotesAsync(reviewed, reviewed.Member)).Single();
        await KeepAsync(reviewed, null, note.Version, note.Text + " And more.");

        Assert.Equal("Of the meeting.\n\nOf the item.", note.Text);
        Assert.Equal("Of the meeting.\n\nOf the item. And more.", (await reviewed.Db.PrivateNotes.AsNoTracking().SingleAsync()).Text);
    }

    [Fact]
    public async Task Keep_ByAnybodyElse_IsNotFound()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        var stranger = Given.ByMemberOf(await Given.Board("Another Board").SavedIn(reviewed.Db));

        foreach (var change in new[] { stranger, Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.IsType<Outcome.NotFound>(await KeepAsync(reviewed, null, 0, "Mine.", change));
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task List_NotePublishedSince_StillShowsItsWriterTheNotesAndNobodyElse(DatabaseProvider provider)
    {
        await using var reviewed = await Reviewed.CreateAsync(provider: provider);
        await reviewed.SendAsync();
        await KeepAsync(reviewed, reviewed.Meeting.Items[0].Id, 0, "SECRET thought");
        await KeepAsync(reviewed, null, 0, "SECRET plan");
        await reviewed.Db.Notes.ExecuteUpdateAsync(set => set.SetProperty(note => note.State, NoteState.Published));

        var meeting = Assert.Single(await ListAsync(reviewed, reviewed.Member));

        Assert.False(meeting.IsOpen);
        Assert.Equal([(null, "SECRET plan"), ("Data", "SECRET thought")], meeting.Notes.Select(note => (note.Item, note.Text)));
        foreach (var reader in new[] { reviewed.Other, reviewed.Chair, reviewed.Secretary, Given.ByAdministrator() })
        {
            Assert.Empty(await ListAsync(reviewed, reader));
        }
    }

    [Fact]
    public async Task List_ItemRenamedWhileCorrecting_DoesNotTellTheNewTitle()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        await KeepAsync(reviewed, reviewed.Meeting.Items[0].Id, 0, "A thought");
        await reviewed.Db.Notes.ExecuteUpdateAsync(set => set.SetProperty(note => note.State, NoteState.Correcting));
        await reviewed.Db.AgendaItems.ExecuteUpdateAsync(set => set.SetProperty(item => item.Title, "Not seen yet"));

        var note = Assert.Single(Assert.Single(await ListAsync(reviewed, reviewed.Member)).Notes);

        Assert.Equal((true, null, "A thought"), (note.IsOnItem, note.Item, note.Text));
    }

    [Fact]
    public async Task List_RoleLostSince_ShowsTheWordsWithoutTitles()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        await KeepAsync(reviewed, reviewed.Meeting.Items[0].Id, 0, "A thought");

        var meeting = Assert.Single(await ListAsync(reviewed, reviewed.Member with { Rights = Rights.None }));

        Assert.Equal((false, null, "A thought"), (meeting.IsOpen, meeting.Notes[0].Item, meeting.Notes[0].Text));
    }

    [Fact]
    public async Task Remove_ByItsWriterAlone_TakesItAwayForGood()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        await KeepAsync(reviewed, null, 0, "SECRET plan");
        await reviewed.Db.Notes.ExecuteUpdateAsync(set => set.SetProperty(note => note.State, NoteState.Withdrawn));
        var note = (await ListAsync(reviewed, reviewed.Member))[0].Notes[0];
        var audited = await reviewed.Db.Audit.CountAsync();

        foreach (var stranger in new[] { reviewed.Other, reviewed.Chair, reviewed.Secretary, Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.IsType<Outcome.NotFound>(await reviewed.Portal.Of<PrivateNotes>().RemoveAsync(note.Id, note.Version, stranger, default));
        }

        Assert.IsType<Outcome.Refused>(await reviewed.Portal.Of<PrivateNotes>().RemoveAsync(note.Id, note.Version + 1, reviewed.Member, default));
        Assert.IsType<Outcome.Done>(await reviewed.Portal.Of<PrivateNotes>().RemoveAsync(note.Id, note.Version, reviewed.Member, default));
        Assert.Empty(await ListAsync(reviewed, reviewed.Member));
        Assert.Equal(audited, await reviewed.Db.Audit.CountAsync());
    }

    private static Task<IReadOnlyList<OwnNotesOfMeeting>> ListAsync(Reviewed reviewed, Change reader) => reviewed.Portal.Of<PrivateNoteList>().OfAsync(reader, default);

    private static Task<Outcome> KeepAsync(Reviewed reviewed, int? item, int version, string text, Change? by = null)
        => reviewed.Portal.Of<PrivateNotes>().KeepAsync(new KeepNote { MeetingId = reviewed.Meeting.Id, ItemId = item, Version = version, Text = text }, by ?? reviewed.Member, default);

    private static async Task<IReadOnlyList<KeptNote>> NotesAsync(Reviewed reviewed, Change reader)
    {
        var draft = await reviewed.Portal.Of<DraftQueries>().MeetingAsync(reviewed.Meeting.Id, reader.Rights, default);
        return (await reviewed.Portal.Of<ReviewQueries>().BesideAsync(draft!, reader, default)).Notes;
    }
}

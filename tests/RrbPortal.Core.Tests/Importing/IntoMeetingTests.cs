using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Importing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Importing;

/// <summary>A file put into a meeting that was planned before: what goes where, what stays, and who may not.</summary>
public sealed class IntoMeetingTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Put_PlannedMeeting_HoldsWhatTheFileSays(DatabaseProvider provider)
    {
        await using var bench = await Bench.CreateAsync(provider);
        var meeting = await PlannedAsync(bench);
        var preview = await PreviewAsync(bench);

        var put = await PutAsync(bench, preview);

        Assert.Equal(meeting, Assert.IsType<Outcome.Done>(put.Outcome).Id);
        Assert.Empty(put.Differences);
        var filled = await bench.MeetingAsync(meeting);
        Assert.Equal(
            [(1, "Welcome"), (2, "Forward plan"), (3, "Workshop context setting"), (4, "Records of the sea"), (5, "Any other business")],
            filled.Items.OrderBy(item => item.Position).Select(item => (item.Position, item.Title)));
        Assert.Equal("City Archive welcomed members.", Item(filled, "Welcome").PublicText);
        Assert.Contains("- Damp in the stores.", Item(filled, "Forward plan").PublicText, StringComparison.Ordinal);
        Assert.Equal("Nothing was raised.", Item(filled, "Any other business").PublicText);
        Assert.Null(Item(filled, "Records of the sea").PublicText);
        Assert.Equal((new TimeOnly(14, 0), new TimeOnly(16, 0), "MS Teams", MeetingMode.Online), (filled.Start!.Value, filled.End!.Value, filled.Place, filled.Mode!.Value));
        Assert.Equal(("Director of Records", "City Archive"), (filled.ChairRole, filled.ChairOrganisation));
        Assert.Equal(["Paper that outlives its boxes"], filled.Themes.Select(link => link.Theme!.Label));
        Assert.Equal((MeetingState.Held, NoteState.Draft), (filled.State, filled.Note!.State));
        Assert.Equal(
            [("City Archive (CA)", Presence.Present), ("Harbour Trust", Presence.Present), ("Museum of Letters", Presence.Present), ("River Library (RL)", Presence.Apologies)],
            filled.Attendance.OrderBy(entry => entry.Position).Select(entry => (entry.OrganisationAsPrinted!, entry.Presence)));
        Assert.Equal("Forward plan", Assert.Single(filled.Decisions).AgendaItem!.Title);
        var action = Assert.Single(filled.Actions);
        Assert.Equal(("Workshop context setting", new DateOnly(2024, 7, 12), 1), (action.AgendaItem!.Title, action.DueDate!.Value, action.Number!.Value));
    }

    [Fact]
    public async Task Put_Twice_ChangesNothingTheSecondTime()
    {
        await using var bench = await Bench.CreateAsync();
        var meeting = await PlannedAsync(bench);
        var preview = await PreviewAsync(bench);
        await PutAsync(bench, preview);
        var before = await CountsAsync(bench, meeting);

        var again = await PutAsync(bench, preview);

        Assert.Equal(meeting, Assert.IsType<Outcome.Done>(again.Outcome).Id);
        Assert.Equal(before, await CountsAsync(bench, meeting));
        await using var db = bench.Database.Portal();
        var file = await db.ImportFiles.SingleAsync();
        Assert.Equal((ImportFileState.BroughtIn, meeting), (file.State, file.MeetingId!.Value));
        var entry = await db.Audit.SingleAsync(row => row.Action == "import.put-into-meeting");
        Assert.Equal((meeting, bench.Secretary.UserName), (entry.MeetingId!.Value, entry.UserName));
    }

    [Fact]
    public async Task Put_TextIsThereAlready_StaysAboveTheFiles()
    {
        await using var bench = await Bench.CreateAsync();
        var meeting = await PlannedAsync(bench, more => more
            .Attended("City Archive (CA)", person: "Ada Sorley")
            .Attended("River Library (RL)")
            .Themes("Damp")
            .With(row => (row.Place, row.Start, row.ChairPerson) = ("Room 2", new TimeOnly(13, 30), "Bo Lind")));
        await using (var db = bench.Database.Portal())
        {
            var welcome = await db.AgendaItems.SingleAsync(item => item.Title == "Welcome");
            welcome.PublicText = "The chair opened the meeting.\n";
            welcome.InternalText = "Bo was late.";
            await db.SaveChangesAsync();
        }

        var preview = await PreviewAsync(bench);

        var put = await PutAsync(bench, preview);

        var filled = await bench.MeetingAsync(meeting);
        Assert.Equal("The chair opened the meeting.\n\nCity Archive welcomed members.", Item(filled, "Welcome").PublicText);
        Assert.Equal("Bo was late.", Item(filled, "Welcome").InternalText);
        Assert.Equal(("Room 2", new TimeOnly(13, 30), new TimeOnly(16, 0)), (filled.Place, filled.Start!.Value, filled.End!.Value));
        Assert.Equal(("Bo Lind", null), (filled.ChairPerson, filled.ChairRole));
        Assert.Equal(["Damp"], filled.Themes.Select(link => link.Theme!.Label));
        Assert.Equal(4, filled.Attendance.Count);
        Assert.Equal("Ada Sorley", filled.Attendance.Single(entry => entry.OrganisationAsPrinted == "City Archive (CA)").Person);
        FactDifference[] differences =
        [
            new("Start", "13:30", "14:00"),
            new("Place", "Room 2", "MS Teams"),
            new("Chair", "Bo Lind", "Director of Records, City Archive"),
            new("Theme", "Damp", "Paper that outlives its boxes"),
            new("Attendance of River Library (RL)", "Present", "Apologies"),
        ];
        Assert.Equal(differences, preview.Meeting!.Differences);
        Assert.Equal(differences, put.Differences);
        Assert.Equal(differences, (await bench.PreviewAsync(preview.File.Id)).Meeting!.Differences);
    }

    [Fact]
    public async Task Put_PlacesThatAPersonChose_AreTaken()
    {
        await using var bench = await Bench.CreateAsync();
        var meeting = await PlannedAsync(bench);
        var preview = await PreviewAsync(bench);
        var agenda = preview.Meeting!.Agenda;
        var sea = agenda.Single(item => item.Title == "Records of the sea").Id;
        var last = agenda.Single(item => item.Title == "Any other business").Id;

        await PutAsync(bench, preview, "first", $"into-{sea}", $"after-{last}", $"after-{last}");

        var filled = await bench.MeetingAsync(meeting);
        Assert.Equal(
            ["Welcome", "Welcome", "Forward plan", "Records of the sea", "Any other business", "Workshop context setting", "AOB"],
            filled.Items.OrderBy(item => item.Position).Select(item => item.Title));
        Assert.Equal("Records of the sea", Assert.Single(filled.Decisions).AgendaItem!.Title);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], filled.Items.Select(item => item.Position).Order());
    }

    [Fact]
    public async Task Put_ItemThatIsClosed_KeepsItsOutcomesInside()
    {
        await using var bench = await Bench.CreateAsync();
        var meeting = await PlannedAsync(bench);
        await using (var db = bench.Database.Portal())
        {
            (await db.AgendaItems.SingleAsync(item => item.Title == "Forward plan")).Audience = ItemAudience.Closed;
            await db.SaveChangesAsync();
        }

        await PutAsync(bench, await PreviewAsync(bench));

        var filled = await bench.MeetingAsync(meeting);
        Assert.Equal(ItemAudience.Closed, Item(filled, "Forward plan").Audience);
        Assert.Equal(RecordAudience.Internal, Assert.Single(filled.Decisions).Audience);
        Assert.Equal(RecordAudience.Public, Assert.Single(filled.Actions).Audience);
    }

    [Theory]
    [InlineData("into-999999")]
    [InlineData("under")]
    [InlineData("elsewhere")]
    [InlineData(null)]
    public async Task Put_PlaceThatIsNone_IsRefusedAtItsField(string? place)
    {
        await using var bench = await Bench.CreateAsync();
        var meeting = await PlannedAsync(bench);
        var preview = await PreviewAsync(bench);
        var places = preview.Meeting!.Items.Select(item => (string?)item.Proposed.Value).ToArray();
        places[2] = place;

        var put = await PutAsync(bench, preview, places);

        var refusal = Assert.Single(Assert.IsType<Outcome.Refused>(put.Outcome).Reasons);
        Assert.Equal(new Refusal("Places[2]", "Choose where “Workshop context setting” goes"), refusal);
        Assert.Null(Item(await bench.MeetingAsync(meeting), "Welcome").PublicText);
    }

    [Fact]
    public async Task Put_MeetingChangedMeanwhile_IsRefusedAndKeepsBoth()
    {
        await using var bench = await Bench.CreateAsync();
        var meeting = await PlannedAsync(bench);
        var preview = await PreviewAsync(bench);
        await using (var db = bench.Database.Portal())
        {
            var note = await db.Notes.SingleAsync();
            db.Entry(note).Property(row => row.Version).IsModified = true;
            await db.SaveChangesAsync();
        }

        var put = await PutAsync(bench, preview);

        Assert.StartsWith("Somebody changed the meeting of 20 June 2024 since you opened the preview.", Assert.IsType<Outcome.Refused>(put.Outcome).Reasons[0].Reason, StringComparison.Ordinal);
        Assert.Null(Item(await bench.MeetingAsync(meeting), "Welcome").PublicText);
        Assert.IsType<Outcome.Done>((await PutAsync(bench, await bench.PreviewAsync(preview.File.Id))).Outcome);
    }

    [Theory]
    [InlineData(MeetingState.Held, NoteState.InReview, "is in review")]
    [InlineData(MeetingState.Held, NoteState.Correcting, "is published")]
    [InlineData(MeetingState.Held, NoteState.Agreed, "is agreed")]
    [InlineData(MeetingState.Held, NoteState.Published, "is published")]
    [InlineData(MeetingState.Held, NoteState.Withdrawn, "is withdrawn")]
    [InlineData(MeetingState.Cancelled, NoteState.Draft, "is recorded as cancelled")]
    public async Task Put_MeetingThatCannotTakeIt_IsRefusedInWords(MeetingState state, NoteState note, string words)
    {
        await using var bench = await Bench.CreateAsync();
        await PlannedAsync(bench, more => more.Standing(state, "It rained.").NoteIn(note));
        var preview = await PreviewAsync(bench);

        var put = await PutAsync(bench, preview);

        Assert.Contains(words, preview.Meeting!.WhyNot, StringComparison.Ordinal);
        Assert.Contains(words, Assert.IsType<Outcome.Refused>(put.Outcome).Reasons[0].Reason, StringComparison.Ordinal);
        await using var db = bench.Database.Portal();
        Assert.Equal(ImportFileState.Waiting, (await db.ImportFiles.SingleAsync()).State);
        Assert.False(await db.Decisions.AnyAsync());
    }

    [Fact]
    public async Task Put_DayStillToCome_LeavesTheMeetingPlanned()
    {
        await using var bench = await Bench.CreateAsync();
        var meeting = await PlannedAsync(bench);
        bench.Services.Clock.Advance(-TimeSpan.FromDays(12));

        await PutAsync(bench, await PreviewAsync(bench));

        Assert.Equal(MeetingState.Planned, (await bench.MeetingAsync(meeting)).State);
    }

    [Fact]
    public async Task Put_FileOfAnotherBoard_IsRefused()
    {
        await using var bench = await Bench.CreateAsync();
        await PlannedAsync(bench);
        var preview = await PreviewAsync(bench);
        await using var db = bench.Database.Portal();
        var other = await Given.Board("Harbour Board").At("harbour").SavedIn(db);
        var theirs = await Given.Meeting(other).SavedIn(db);
        var both = Given.By("Sam Secretary", new Grant(PortalRole.Secretariat, bench.Board.Id), new Grant(PortalRole.Secretariat, other.Id));
        var input = new PutIntoMeeting(preview.File.Id, preview.File.Version, theirs.Id, theirs.Note!.Version, []);

        var put = await bench.Services.Of<IntoMeetingService>().PutAsync(input, both, default);
        var mine = await bench.Services.Of<IntoMeetingService>().PutAsync(input, bench.Secretary, default);

        Assert.Contains("was imported for another board", Assert.IsType<Outcome.Refused>(put.Outcome).Reasons[0].Reason, StringComparison.Ordinal);
        Assert.IsType<Outcome.NotFound>(mine.Outcome);
    }

    [Fact]
    public async Task Put_MeetingOfAnotherDate_IsRefused()
    {
        await using var bench = await Bench.CreateAsync();
        var preview = await PreviewAsync(bench);
        await using var db = bench.Database.Portal();
        var other = await Given.Meeting(bench.Board).On(2024, 9, 19).SavedIn(db);

        var put = await bench.Services.Of<IntoMeetingService>().PutAsync(new PutIntoMeeting(preview.File.Id, preview.File.Version, other.Id, other.Note!.Version, []), bench.Secretary, default);

        Assert.Contains("is not the note of the meeting of 19 September 2024", Assert.IsType<Outcome.Refused>(put.Outcome).Reasons[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_WithoutTheRight_KnowsNothing()
    {
        await using var bench = await Bench.CreateAsync();
        await PlannedAsync(bench);
        var preview = await PreviewAsync(bench);

        foreach (var change in new[] { Given.ByMemberOf(bench.Board), Given.ByChairOf(bench.Board), Given.ByAdministrator(), Given.ByNobody() })
        {
            var put = await bench.Services.Of<IntoMeetingService>().PutAsync(Input(preview), change, default);

            Assert.IsType<Outcome.NotFound>(put.Outcome);
        }
    }

    [Fact]
    public async Task Put_DoubtWasKept_StaysKeptInTheMeeting()
    {
        await using var bench = await Bench.CreateAsync();
        var meeting = await PlannedAsync(bench);
        var batch = await bench.ReceiveAsync(await NoteFiles.Read(SummerNote.Text + "\nWe met on Monday 5 March 2024.\n"));
        var file = batch.Files[0].Id;
        var doubt = (await bench.PreviewAsync(file)).Review!.Doubts.First(doubt => doubt.Finding.Code == "weekday-and-date").Finding;
        await bench.Services.Of<DoubtAnswers>().AnswerAsync(new AnswerDoubt(file, doubt.Key, FindingAnswerKind.Dismissed, null, "The day was moved."), bench.Secretary, default);

        await PutAsync(bench, await bench.PreviewAsync(file));

        var findings = await bench.Services.Of<FindingAnswers>().OfMeetingAsync(meeting, bench.Secretary.Rights, default);
        Assert.DoesNotContain(findings!.Open, open => open.Code == "weekday-and-date");
        Assert.Contains(findings.Answered, answered => answered.Answer.Reason == "The day was moved.");
    }

    private static AgendaItem Item(Meeting meeting, string title) => meeting.Items.Single(item => item.Title == title);

    /// <summary>A meeting with the agenda that was sent out before it.</summary>
    private static async Task<int> PlannedAsync(Bench bench, Func<MeetingBuilder, MeetingBuilder>? more = null)
    {
        await using var db = bench.Database.Portal();
        var meeting = Given.Meeting(bench.Board).Standing(MeetingState.Planned).Item("Welcome").Item("Forward plan").Item("Records of the sea").Item("Any other business");
        return (await (more?.Invoke(meeting) ?? meeting).SavedIn(db)).Id;
    }

    private static async Task<ImportPreview> PreviewAsync(Bench bench)
    {
        var batch = await bench.ReceiveAsync(await NoteFiles.Read(SummerNote.Text, "summer.txt"));
        return await bench.PreviewAsync(batch.Files[0].Id);
    }

    private static PutIntoMeeting Input(ImportPreview preview, params string?[] places) => new(
        preview.File.Id,
        preview.File.Version,
        preview.Meeting!.MeetingId,
        preview.Meeting.NoteVersion,
        places.Length > 0 ? places : [.. preview.Meeting.Items.Select(item => item.Proposed.Value)]);

    private static Task<PutIn> PutAsync(Bench bench, ImportPreview preview, params string?[] places)
        => bench.Services.Of<IntoMeetingService>().PutAsync(Input(preview, places), bench.Secretary, default);

    private static async Task<(int Items, int Attendance, int Decisions, int Actions, int NoteVersion, int Version)> CountsAsync(Bench bench, int id)
    {
        var meeting = await bench.MeetingAsync(id);
        return (meeting.Items.Count, meeting.Attendance.Count, meeting.Decisions.Count, meeting.Actions.Count, meeting.Note!.Version, meeting.Version);
    }
}

using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Writing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Writing;

public sealed class WritingServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Save_TextsOfSeveralItems_SavesThoseThatChangedInOneAuditEntry(DatabaseProvider provider)
    {
        await using var desk = await Desk.CreateAsync(provider, meeting => meeting.Item("Data", "Old.").Item("Other", "Kept.").Item("Third"));

        var saved = await desk.SaveAsync(
            new TypedText(desk.Item("Data"), NoteField.PublicText, "New.\r\n\r\nMore.", "Old.", 1),
            new TypedText(desk.Item("Other"), NoteField.PublicText, "Kept.", "Kept.", 1),
            new TypedText(desk.Item("Third"), NoteField.InternalText, "For us.", null, 1));

        Assert.Equal([TextFate.Saved, TextFate.Saved], saved.Texts.Select(text => text.Fate));
        await using var db = desk.Db();
        var items = await db.AgendaItems.AsNoTracking().OrderBy(item => item.Position).ToListAsync();
        Assert.Equal(["New.\n\nMore.", "Kept.", null], items.Select(item => item.PublicText));
        Assert.Equal("For us.", items[2].InternalText);
        Assert.Equal(items[0].Version, saved.Texts[0].Version);
        Assert.Equal("items.written", (await db.Audit.SingleAsync()).Action);
    }

    [Fact]
    public async Task Save_SomebodyChangedAnotherParagraph_PutsBothTogether()
    {
        await using var desk = await Desk.CreateAsync(more: meeting => meeting.Item("Data", "One.\n\nTwo."));
        await desk.SaveAsync(new TypedText(desk.Item("Data"), NoteField.PublicText, "One, theirs.\n\nTwo.", "One.\n\nTwo.", 1));

        var saved = await desk.SaveAsync(new TypedText(desk.Item("Data"), NoteField.PublicText, "One.\n\nTwo, mine.", "One.\n\nTwo.", 1));

        Assert.Equal((TextFate.Merged, "One, theirs.\n\nTwo, mine."), (saved.Texts[0].Fate, saved.Texts[0].Stored));
        await using var db = desk.Db();
        Assert.Equal("One, theirs.\n\nTwo, mine.", (await db.AgendaItems.SingleAsync()).PublicText);
    }

    [Fact]
    public async Task Save_SomebodyChangedTheSameWords_KeepsMineAndSavesTheOtherItem()
    {
        await using var desk = await Desk.CreateAsync(more: meeting => meeting.Item("Data", "One.").Item("Other"));
        await desk.SaveAsync(new TypedText(desk.Item("Data"), NoteField.PublicText, "Theirs.", "One.", 1));

        var saved = await desk.SaveAsync(
            new TypedText(desk.Item("Data"), NoteField.PublicText, "Mine.", "One.", 1),
            new TypedText(desk.Item("Other"), NoteField.PublicText, "Also mine.", null, 1));

        Assert.Equal([TextFate.Both, TextFate.Saved], saved.Texts.Select(text => text.Fate));
        var note = await desk.NoteAsync();
        var offer = Assert.Single(note!.Held);
        Assert.True(offer.IsBoth);
        Assert.Equal(("Mine.", "Theirs."), (offer.Text, offer.Stored));
        Assert.Equal(["Theirs.", "Also mine."], note.Items.Select(item => item.PublicText));
    }

    [Fact]
    public async Task KeepHeld_AfterBothWereSeen_TakesMineUnlessItChangedAgain()
    {
        await using var desk = await Desk.CreateAsync(more: meeting => meeting.Item("Data", "One."));
        await desk.SaveAsync(new TypedText(desk.Item("Data"), NoteField.PublicText, "Theirs.", "One.", 1));
        await desk.SaveAsync(new TypedText(desk.Item("Data"), NoteField.PublicText, "Mine.", "One.", 1));
        var seen = await desk.NoteAsync();
        var held = seen!.Held[0].Id;

        var late = await desk.Of<WritingService>().KeepHeldAsync(new KeepHeld(desk.Meeting.Id, held, seen.Items[0].Version - 1), desk.Writer, default);
        var kept = await desk.Of<WritingService>().KeepHeldAsync(new KeepHeld(desk.Meeting.Id, held, seen.Items[0].Version), desk.Writer, default);

        Assert.IsType<Outcome.Conflict>(late.Outcome);
        Assert.Equal(TextFate.Saved, kept.Texts[0].Fate);
        var note = await desk.NoteAsync();
        Assert.Equal("Mine.", note!.Items[0].PublicText);
        Assert.Empty(note.Held);
    }

    [Fact]
    public async Task Save_WhereTheBoardAsksForFourEyes_CountsAsAChangeOfTheNote()
    {
        await using var desk = await Desk.CreateAsync(more: meeting => meeting.Attended("Clinks").Item("Data", "One.")
            .Step(NoteState.Published, NoteState.Correcting, new DateTimeOffset(2024, 7, 1, 8, 0, 0, TimeSpan.Zero), "Pat Publisher", Guid.NewGuid()));
        await using var db = desk.Db();
        (await db.Boards.SingleAsync()).FourEyes = true;
        await db.SaveChangesAsync();
        await desk.SaveAsync(new TypedText(desk.Item("Data"), NoteField.PublicText, "Two.", "One.", 1));

        var version = (await db.Notes.AsNoTracking().SingleAsync()).Version;
        var outcome = await desk.Of<PublishingService>().PublishAsync(new PublishNote { MeetingId = desk.Meeting.Id, Version = version, ChangeNote = "Put right.", PreElectionReason = "Routine." }, desk.Writer, default);

        Assert.Contains("you changed this note", Assert.IsType<Outcome.Refused>(outcome).Reasons[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_TheTextThatIsStoredAlready_ChangesNothing()
    {
        await using var desk = await Desk.CreateAsync(more: meeting => meeting.Item("Data", "Stored."));

        var saved = await desk.SaveAsync(new TypedText(desk.Item("Data"), NoteField.PublicText, "Stored.", "Older.", 1));

        Assert.Equal(TextFate.AsStored, saved.Texts[0].Fate);
        await using var db = desk.Db();
        Assert.Empty(await db.Audit.ToListAsync());
        Assert.Equal(desk.Meeting.Note!.Version, (await db.Notes.SingleAsync()).Version);
    }

    [Theory]
    [InlineData(NoteState.Agreed)]
    [InlineData(NoteState.Published)]
    public async Task Save_NoteTakesNoChange_SaysWhyAndKeepsTheText(NoteState state)
    {
        await using var desk = await Desk.CreateAsync(more: meeting => meeting.Item("Data", "One.").NoteIn(state));

        var saved = await desk.SaveAsync(new TypedText(desk.Item("Data"), NoteField.PublicText, "Mine.", "One.", 1));

        Assert.IsType<Outcome.Refused>(saved.Outcome);
        Assert.Equal((TextFate.Refused, true), (saved.Texts[0].Fate, saved.Texts[0].Reason?.Length > 0));
        Assert.Equal(("One.", 1), (saved.Texts[0].Stored, saved.Texts[0].Version));
        var note = await desk.NoteAsync();
        Assert.Equal("Mine.", Assert.Single(note!.Held).Text);
        Assert.Equal("One.", note.Items[0].PublicText);
    }

    [Fact]
    public async Task Save_TooLong_IsRefusedAndKept()
    {
        await using var desk = await Desk.CreateAsync(more: meeting => meeting.Item("Data", "One."));

        var saved = await desk.SaveAsync(new TypedText(desk.Item("Data"), NoteField.PublicText, new string('a', TextLimits.Line + 1), "One.", 1));

        Assert.Equal(TextFate.Refused, saved.Texts[0].Fate);
        Assert.Single((await desk.NoteAsync())!.Held);
    }

    [Fact]
    public async Task Save_ItemRemovedMeanwhile_KeepsTheTextWithTheMeeting()
    {
        await using var desk = await Desk.CreateAsync(more: meeting => meeting.Item("Data", "One."));
        var item = desk.Item("Data");
        await desk.Of<HeldTexts>().HoldAsync(new HoldText(desk.Meeting.Id, new TypedText(item, NoteField.InternalText, "Held before.", null, 1)), desk.Writer, default);
        Assert.IsType<Outcome.Done>(await desk.Of<AgendaService>().RemoveAsync(new RemoveAgendaItem(desk.Meeting.Id, item, desk.Meeting.Items[0].Version, WithSubItems: false), desk.Writer, default));

        var saved = await desk.SaveAsync(new TypedText(item, NoteField.PublicText, "Mine.", "One.", 1));

        Assert.Equal(TextFate.Removed, saved.Texts[0].Fate);
        Assert.Equal(["Held before.", "Mine."], (await desk.NoteAsync())!.Held.Select(offer => offer.Text));
    }

    [Fact]
    public async Task Save_ByOthers_IsNotFoundAndKeepsNothing()
    {
        await using var desk = await Desk.CreateAsync(more: meeting => meeting.Item("Data", "One."));
        var another = await Given.Board("Another Board").At("another").SavedIn(desk.Db());
        var typed = new TypedText(desk.Item("Data"), NoteField.PublicText, "Mine.", "One.", 1);

        foreach (var change in new[] { Given.ByMemberOf(desk.Board), Given.ByChairOf(desk.Board), Given.ByAdministrator(), Given.ByNobody(), Given.BySecretariatOf(another) })
        {
            Assert.IsType<Outcome.NotFound>((await desk.Of<WritingService>().SaveAsync(new SaveTexts(desk.Meeting.Id, [typed]), change, default)).Outcome);
            Assert.IsType<Outcome.NotFound>(await desk.Of<HeldTexts>().HoldAsync(new HoldText(desk.Meeting.Id, typed), change, default));
            Assert.IsType<Outcome.NotFound>(await desk.Of<OutcomeShortcuts>().AddActionAsync(new AddOutcome(desk.Meeting.Id, typed.ItemId, "MPS to write"), change, default));
            Assert.IsType<Outcome.NotFound>(await desk.Of<OutcomeShortcuts>().TakeAsync(new TakeLine(desk.Meeting.Id, typed.ItemId, "ACTION: MPS to write"), change, default));
            Assert.Null(await desk.Of<WritingQueries>().OfMeetingAsync(desk.Meeting.Id, change, default));
            Assert.Null(await desk.Of<WritingQueries>().ChangesAsync(desk.Meeting.Id, new Dictionary<int, int>(), change.Rights, default));
            Assert.Null(await desk.Of<NoteMargins>().OfMeetingAsync(desk.Meeting.Id, new Dictionary<int, string?>(), change.Rights, default));
        }

        await using var db = desk.Db();
        Assert.Equal("One.", (await db.AgendaItems.SingleAsync()).PublicText);
        Assert.Empty(await db.HeldTexts.ToListAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Held_AnotherSecretary_DoesNotSeeIt(DatabaseProvider provider)
    {
        await using var desk = await Desk.CreateAsync(provider, meeting => meeting.Item("Data", "One."));
        var typed = new TypedText(desk.Item("Data"), NoteField.PublicText, "Half a senten", "One.", 1);
        await desk.Of<HeldTexts>().HoldAsync(new HoldText(desk.Meeting.Id, typed), desk.Writer, default);
        await desk.Of<HeldTexts>().HoldAsync(new HoldText(desk.Meeting.Id, typed with { Text = "Half a sentence" }), desk.Writer, default);

        var mine = await desk.NoteAsync();
        var theirs = await desk.Of<WritingQueries>().OfMeetingAsync(desk.Meeting.Id, await desk.AnotherAsync(), default);

        var offer = Assert.Single(mine!.Held);
        Assert.Equal(("Half a sentence", true, false), (offer.Text, offer.IsUnchanged, offer.IsBoth));
        Assert.Empty(theirs!.Held);
        await using var db = desk.Db();
        Assert.Empty(await db.Audit.ToListAsync());
        Assert.Equal("One.", (await db.AgendaItems.SingleAsync()).PublicText);
    }

    [Fact]
    public async Task PutHeld_OthersWroteMeanwhile_PutsBothTogetherAndLetsGo()
    {
        await using var desk = await Desk.CreateAsync(more: meeting => meeting.Item("Data", "One."));
        await desk.Of<HeldTexts>().HoldAsync(new HoldText(desk.Meeting.Id, new TypedText(desk.Item("Data"), NoteField.PublicText, "One.\n\nMine.", "One.", 1)), desk.Writer, default);
        await desk.Of<WritingService>().SaveAsync(new SaveTexts(desk.Meeting.Id, [new TypedText(desk.Item("Data"), NoteField.PublicText, "Theirs.\n\nOne.", "One.", 1)]), await desk.AnotherAsync(), default);
        var held = (await desk.NoteAsync())!.Held[0].Id;

        var saved = await desk.Of<WritingService>().PutHeldAsync(new LetGo(desk.Meeting.Id, held), desk.Writer, default);

        Assert.Equal(TextFate.Merged, saved.Texts[0].Fate);
        var note = await desk.NoteAsync();
        Assert.Equal("Theirs.\n\nOne.\n\nMine.", note!.Items[0].PublicText);
        Assert.Empty(note.Held);
    }

    [Fact]
    public async Task LetGo_OfAnothersText_LeavesIt()
    {
        await using var desk = await Desk.CreateAsync(more: meeting => meeting.Item("Data", "One."));
        await desk.Of<HeldTexts>().HoldAsync(new HoldText(desk.Meeting.Id, new TypedText(desk.Item("Data"), NoteField.PublicText, "Mine.", "One.", 1)), desk.Writer, default);
        var held = (await desk.NoteAsync())!.Held[0].Id;

        await desk.Of<HeldTexts>().LetGoAsync(new LetGo(desk.Meeting.Id, held), await desk.AnotherAsync(), default);
        Assert.Single((await desk.NoteAsync())!.Held);

        await desk.Of<HeldTexts>().LetGoAsync(new LetGo(desk.Meeting.Id, held), desk.Writer, default);
        Assert.Empty((await desk.NoteAsync())!.Held);
    }

    [Fact]
    public async Task Take_LabelledLine_BecomesAnActionAndLeavesTheText()
    {
        await using var desk = await Desk.CreateAsync(more: meeting => meeting.Attended("National Probation Service (NPS)").Item("Data", "Before.\n\nACTION: NPS to send the floor plan by 3 July\n\nAfter.\nDECISION: the plan stands."));
        var item = desk.Item("Data");

        Assert.IsType<Outcome.Done>(await desk.Of<OutcomeShortcuts>().TakeAsync(new TakeLine(desk.Meeting.Id, item, "ACTION: NPS to send the floor plan by 3 July"), desk.Writer, default));
        Assert.IsType<Outcome.Done>(await desk.Of<OutcomeShortcuts>().TakeAsync(new TakeLine(desk.Meeting.Id, item, "DECISION: the plan stands."), desk.Writer, default));
        var again = await desk.Of<OutcomeShortcuts>().TakeAsync(new TakeLine(desk.Meeting.Id, item, "DECISION: the plan stands."), desk.Writer, default);

        var note = await desk.NoteAsync();
        var action = Assert.Single(note!.Items[0].Outcomes.Actions);
        Assert.Equal(("NPS to send the floor plan by 3 July", new DateOnly(2024, 7, 3)), (action.Text, action.DueDate));
        Assert.Equal(["NPS"], action.Owners);
        Assert.Equal("The plan stands.", Assert.Single(note.Items[0].Outcomes.Decisions).Text);
        Assert.Equal("Before.\n\nAfter.", note.Items[0].PublicText);
        Assert.IsType<Outcome.Refused>(again);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Take_PressedTwiceAtOnce_MakesOneActionInOneChange(DatabaseProvider provider)
    {
        await using var desk = await Desk.CreateAsync(provider, meeting => meeting.Attended("National Probation Service (NPS)").Item("Data", "ACTION: NPS to write"));
        var line = new TakeLine(desk.Meeting.Id, desk.Item("Data"), "ACTION: NPS to write");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => desk.Of<OutcomeShortcuts>().TakeAsync(line, desk.Writer, default))));

        Assert.Single(outcomes.OfType<Outcome.Done>());
        await using var db = desk.Db();
        Assert.Equal("NPS to write", (await db.ActionItems.SingleAsync()).Text);
        Assert.Null((await db.AgendaItems.SingleAsync()).PublicText);
        Assert.Equal("item.line-taken", (await db.Audit.SingleAsync()).Action);
    }

    [Fact]
    public async Task Take_NoteTakesNoChange_LeavesLineAndRecords()
    {
        await using var desk = await Desk.CreateAsync(more: meeting => meeting.Item("Data", "DECISION: the plan stands.").NoteIn(NoteState.Agreed));

        var outcome = await desk.Of<OutcomeShortcuts>().TakeAsync(new TakeLine(desk.Meeting.Id, desk.Item("Data"), "DECISION: the plan stands."), desk.Writer, default);

        Assert.IsType<Outcome.Refused>(outcome);
        await using var db = desk.Db();
        Assert.False(await db.Decisions.AnyAsync());
        Assert.Equal("DECISION: the plan stands.", (await db.AgendaItems.SingleAsync()).PublicText);
    }

    [Fact]
    public async Task Changes_SinceVersions_AreThoseOfOthers()
    {
        await using var desk = await Desk.CreateAsync(more: meeting => meeting.Item("Data", "One.").Item("Other").Item("New"));
        var seen = new Dictionary<int, int> { [desk.Item("Data")] = 1, [desk.Item("Other")] = 1, [999_999] = 1 };
        var versions = (await desk.NoteAsync())!.Items.ToDictionary(item => item.Id, item => item.Version);
        seen[desk.Item("Data")] = versions[desk.Item("Data")];
        seen[desk.Item("Other")] = versions[desk.Item("Other")];
        await desk.SaveAsync(new TypedText(desk.Item("Data"), NoteField.PublicText, "Two.", "One.", 1));

        var now = await desk.Of<WritingQueries>().ChangesAsync(desk.Meeting.Id, seen, desk.Writer.Rights, default);

        Assert.Equal(["Two."], now!.Changed.Select(item => item.PublicText));
        Assert.Equal([999_999], now.Gone);
        Assert.Equal(1, now.New);
    }

    [Fact]
    public async Task Margin_TypedText_SaysTermsAndOffers()
    {
        await using var desk = await Desk.CreateAsync(more: meeting => meeting.Attended("Metropolitan Police Service (MPS)").Item("Data", "Stored."));
        var typed = new Dictionary<int, string?> { [desk.Item("Data")] = "MPS: The QXZ is used.\n\nACTION: MPS to write by 3 July" };

        var margin = (await desk.Of<NoteMargins>().OfMeetingAsync(desk.Meeting.Id, typed, desk.Writer.Rights, default))!.Of(desk.Item("Data"));

        Assert.Contains(new NoteTerm("MPS", "Metropolitan Police Service"), margin.Terms);
        Assert.Contains(new NoteTerm("QXZ", null), margin.Terms);
        Assert.Single(margin.Labelled);
        Assert.Equal("MPS", Assert.Single(margin.Attributions).Speaker);
        Assert.DoesNotContain(margin.Findings, finding => finding.Code == "action-in-prose");
    }

    [Fact]
    public async Task Margin_SentenceInWhichTheBoardDecides_IsOfferedAsTheImportReadsIt()
    {
        const string text = "The plan was shown. The Board agreed that the plan is published in May.\n\nThe Board agreed that the next meetings look at:\n\n- Damp.\n- Boxes.\n\nClinks agreed with that.\n\nDECISION: the lift is mended.";
        await using var desk = await Desk.CreateAsync(more: meeting => meeting.Item("Data", text));

        var margin = await MarginAsync(desk);

        Assert.Equal(
            [new("The Board agreed that the plan is published in May.", "The Board"), new("The Board agreed that the next meetings look at: Damp; Boxes", "The Board")],
            margin.Decisions);
        Assert.Single(margin.Labelled);
    }

    [Fact]
    public async Task TakeDecision_SentenceOfTheText_IsRecordedOnceAndStaysInTheText()
    {
        await using var desk = await Desk.CreateAsync(more: meeting => meeting.Item("Data", "The Board agreed that the plan is published in May."));
        var take = new TakeDecision(desk.Meeting.Id, desk.Item("Data"), (await MarginAsync(desk)).Decisions[0].Text);

        var first = await desk.Of<OutcomeShortcuts>().TakeDecisionAsync(take, desk.Writer, default);
        var second = await desk.Of<OutcomeShortcuts>().TakeDecisionAsync(take, desk.Writer, default);

        Assert.IsType<Outcome.Done>(first);
        Assert.IsType<Outcome.Refused>(second);
        Assert.Empty((await MarginAsync(desk)).Decisions);
        await using var db = desk.Db();
        var decision = await db.Decisions.SingleAsync();
        Assert.Equal((take.Sentence, "The Board", desk.Item("Data")), (decision.Text, decision.DecidedBy, decision.AgendaItemId!.Value));
        Assert.Equal(take.Sentence, (await db.AgendaItems.SingleAsync()).PublicText);
    }

    [Fact]
    public async Task TakeDecision_WithoutTheRight_KnowsNothing()
    {
        await using var desk = await Desk.CreateAsync(more: meeting => meeting.Item("Data", "The Board agreed that the plan is published in May."));
        var take = new TakeDecision(desk.Meeting.Id, desk.Item("Data"), "The Board agreed that the plan is published in May.");

        foreach (var change in new[] { Given.ByMemberOf(desk.Board), Given.ByChairOf(desk.Board), Given.ByAdministrator(), Given.ByNobody() })
        {
            Assert.IsType<Outcome.NotFound>(await desk.Of<OutcomeShortcuts>().TakeDecisionAsync(take, change, default));
        }
    }

    [Fact]
    public async Task Margin_LabelledLineThatIsRecorded_IsNotOfferedAgain()
    {
        await using var desk = await Desk.CreateAsync(more: meeting => meeting
            .Item("Data", "ACTION E1: MPS to write by 3 July\n\nDECISION: the plan stands.")
            .Action("MPS to write by 3 July", item: "Data")
            .Decided("The plan stands.", item: "Data"));

        var margin = await desk.Of<NoteMargins>().OfMeetingAsync(desk.Meeting.Id, new Dictionary<int, string?>(), desk.Writer.Rights, default);

        Assert.Empty(margin!.Of(desk.Item("Data")).Labelled);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Known_AttendedBefore_AreOfferedUntilTheyAreThere(DatabaseProvider provider)
    {
        await using var desk = await Desk.CreateAsync(provider, meeting => meeting.Attended("MPS"));
        await using var db = desk.Db();
        var police = await Given.Organisation("Metropolitan Police Service").SavedIn(db);
        var clinks = await Given.Organisation("Clinks").SavedIn(db);
        await Given.Meeting(desk.Board).On(2024, 3, 14).Attended("Metropolitan Police Service (MPS)", organisation: police).Attended("Clinks", organisation: clinks).Attended("Unknown").SavedIn(db);
        await Given.Meeting(desk.Board).On(2024, 9, 14).Attended("Later", organisation: clinks).SavedIn(db);

        var known = (await desk.NoteAsync())!.Known;

        Assert.Equal(["Clinks", "Metropolitan Police Service (MPS)"], known.Select(one => one.AsPrinted));
    }

    private static async Task<ItemMargin> MarginAsync(Desk desk)
        => (await desk.Of<NoteMargins>().OfMeetingAsync(desk.Meeting.Id, new Dictionary<int, string?>(), desk.Writer.Rights, default))!.Of(desk.Item("Data"));
}

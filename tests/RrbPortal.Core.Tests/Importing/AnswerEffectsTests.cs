using RrbPortal.Core.Checking;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Importing;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Reading;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Tests.Importing;

/// <summary>What an answer does to a draft, without a database.</summary>
public sealed class AnswerEffectsTests
{
    private const string Note = """
        Note of Meeting

        Records Strategy Board

        1 March 2024

        Attendees:

        Harbour Trust and Museum of Letters

        1. Store

        The store opens in Mai. The old store closes in Mai.

        MOPAC will send a plan by 2 April 2024.

        2. Store again

        The store opens in Mai. The old store closes in Mai.
        """;

    [Fact]
    public void ReplaceText_PassageTwiceInTwoItems_ChangesItOnceInItsItem()
    {
        var (draft, facts) = Draft();
        const string paragraph = "The store opens in Mai. The old store closes in Mai.";
        var finding = new Finding("slip", Severity.Warns, "Item 2, paragraph 1", "A slip", "", ItemId: 2) { Passage = "Mai", Context = paragraph, Effect = FindingEffect.ReplaceText };

        var done = Apply(draft, finding, "May");

        Assert.True(done);
        Assert.Equal("The store opens in May. The old store closes in Mai.", draft.Items[1].PublicText);
        Assert.StartsWith(paragraph, draft.Items[0].PublicText, StringComparison.Ordinal);
    }

    [Fact]
    public void ReplaceText_WordsAreGone_ChangesNothing()
    {
        var (draft, facts) = Draft();
        var finding = new Finding("slip", Severity.Warns, "Item 1", "A slip", "", ItemId: 1) { Passage = "June", Context = "In June.", Effect = FindingEffect.ReplaceText };

        Assert.False(Apply(draft, finding, "July"));
    }

    [Fact]
    public void SplitAttendance_TwoLines_BecomeTwoEntriesInThePlaceOfOne()
    {
        var (draft, facts) = Draft();
        var printed = draft.Attendance.Single().SourceText!;
        var finding = new Finding("attendance-undecided", Severity.Warns, "Attendance", "Several?", "") { Passage = printed, Effect = FindingEffect.SplitAttendance };

        Apply(draft, finding, "Harbour Trust (HT)\nMuseum of Letters");

        Assert.Equal(
            [(1, "Harbour Trust (HT)", Presence.Present), (2, "Museum of Letters", Presence.Present)],
            draft.Attendance.Select(entry => (entry.Position, entry.OrganisationAsPrinted!, entry.Presence)));
    }

    [Fact]
    public void MakeAction_Sentence_IsKeptWithOwnerAndDateAsUnderstood()
    {
        var (draft, facts) = Draft();
        draft.Actions.Clear();
        const string sentence = "MOPAC will send a plan by 2 April 2024.";
        var finding = new Finding("action-in-prose", Severity.Notes, "Item 1, paragraph 2", "An action?", "", ItemId: 1)
        {
            Passage = sentence,
            Context = sentence,
            Effect = FindingEffect.MakeAction,
            Candidate = new ActionCandidate(sentence, ActionStrength.Will, ["MOPAC", "Clinks"], "2024-04-02", "by 2 April 2024"),
        };

        Apply(draft, finding, "Send the plan");

        var action = Assert.Single(draft.Actions);
        Assert.Equal(("Send the plan", sentence), (action.Text, action.SourceSentence));
        Assert.Equal("Store", action.AgendaItem!.Title);
        Assert.Equal(new DateOnly(2024, 4, 2), action.DueDate);
        Assert.Equal(["MOPAC", "Clinks"], action.Owners.Select(owner => owner.AsPrinted));
    }

    [Fact]
    public void SetDateAndConfirmGap_SayWhatTheySay()
    {
        var (draft, facts) = Draft();

        Assert.False(Apply(draft, new Finding("a", Severity.Warns, "Date", "", "") { Effect = FindingEffect.SetDate }, "next week"));
        Assert.True(Apply(draft, new Finding("a", Severity.Warns, "Date", "", "") { Effect = FindingEffect.SetDate }, "2024-03-02"));
        Assert.True(Apply(draft, new Finding("b", Severity.Warns, "Next meeting", "", "") { Effect = FindingEffect.ConfirmGap }, "yes"));
        Assert.Equal((new DateOnly(2024, 3, 2), true), (draft.Date, draft.AnnouncedGapConfirmed));
    }

    [Fact]
    public void AnsweredDraft_DismissalBesideAChangedWord_StillHolds()
    {
        var file = Read("Note of Meeting\n\nRecords Strategy Board\n\n1 March 2024\n\nAttendees:\n\nHarbour Trust\n\n1. Dates\n\nWe meet on Monday 5 March 2024 and on Monday 6 March 2024.\n");
        var board = new Board { Slug = "b", Name = "Records Strategy Board" };
        var context = new CheckContext(new DateOnly(2026, 1, 1));
        AnsweredDraft Of(params GivenAnswer[] answers) => AnsweredDraft.Of(file, board, context, new KnownRegister([]), answers);
        Finding[] Dates(AnsweredDraft draft) => [.. draft.Open.Where(finding => finding.Code == "weekday-and-date")];
        var found = Dates(Of());
        var kept = new GivenAnswer(1, found[0].Code, found[0].Key, null, FindingAnswerKind.Dismissed, null, "Right.", "Sam", default);
        var other = found.Single(finding => finding.Key != kept.Key);

        // The second answer changes a word of the paragraph that the first was about.
        var changed = Of(kept, new GivenAnswer(2, other.Code, other.Key, null, FindingAnswerKind.Changed, "Wednesday 6 March 2024", null, "Sam", default));

        Assert.Equal(2, found.Length);
        Assert.Equal(FindingEffect.ReplaceText, other.Effect);
        Assert.Empty(Dates(changed));
        Assert.Contains("Wednesday 6 March 2024", changed.Meeting.Items[0].PublicText, StringComparison.Ordinal);
        Assert.Equal(2, changed.Answered.Count);
    }

    [Fact]
    public void AnsweredDraft_SentenceThatIsADecisionToo_IsMendedInBoth()
    {
        var file = Read("Note of Meeting\n\nRecords Strategy Board\n\n1 March 2024\n\nAttendees:\n\nHarbour Trust\n\n1. Dates\n\nThe Board agreed to meet on Monday 5 March 2024.\n");
        var board = new Board { Slug = "b", Name = "Records Strategy Board" };
        var context = new CheckContext(new DateOnly(2026, 1, 1));
        AnsweredDraft Of(params GivenAnswer[] answers) => AnsweredDraft.Of(file, board, context, new KnownRegister([]), answers);
        var found = Of().Open.First(finding => finding.Code == "weekday-and-date");

        var mended = Of(new GivenAnswer(1, found.Code, found.Key, null, FindingAnswerKind.Changed, "Tuesday 5 March 2024", null, "Sam", default));

        Assert.DoesNotContain(mended.Open, finding => finding.Code == "weekday-and-date");
        Assert.Contains("Tuesday 5 March 2024", mended.Meeting.Items[0].PublicText, StringComparison.Ordinal);
        Assert.Contains("Tuesday 5 March 2024", Assert.Single(mended.Meeting.Decisions).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AnsweredDraft_SameWordsAgain_LeavesTheDoubtOpen()
    {
        var file = Read("Note of Meeting\n\nRecords Strategy Board\n\n1 March 2024\n\nAttendees:\n\nHarbour Trust\n\n1. Dates\n\nWe meet on Monday 5 March 2024.\n");
        var board = new Board { Slug = "b", Name = "Records Strategy Board" };
        var context = new CheckContext(new DateOnly(2026, 1, 1));
        AnsweredDraft Of(params GivenAnswer[] answers) => AnsweredDraft.Of(file, board, context, new KnownRegister([]), answers);
        var found = Of().Open.First(finding => finding.Code == "weekday-and-date");

        var same = Of(new GivenAnswer(1, found.Code, found.Key, null, FindingAnswerKind.Changed, found.Passage, null, "Sam", default));

        Assert.Contains(same.Open, finding => finding.Key == found.Key);
    }

    [Fact]
    public void AnsweredDraft_FileOfAnotherBoard_Blocks()
    {
        var file = Read("Note of Meeting\n\nHarbour Safety Board\n\n1 March 2024\n\nAttendees:\n\nHarbour Trust\n\n1. Dates\n\nNothing was said.\n");
        var context = new CheckContext(new DateOnly(2026, 1, 1));
        AnsweredDraft For(string board) => AnsweredDraft.Of(file, new Board { Slug = "b", Name = board }, context, new KnownRegister([]), []);

        Assert.Contains(For("Records Strategy Board").Open, finding => finding is { Code: "other-board", Severity: Severity.Blocks });
        Assert.DoesNotContain(For("The Harbour Safety Board").Open, finding => finding.Code == "other-board");
    }

    private static bool Apply(Meeting draft, Finding finding, string value)
        => AnswerEffects.Apply(draft, finding, value, KnownOrganisations.General, new KnownRegister([new RegisteredName { OrganisationId = 7, Name = "Harbour Trust" }]));

    private static (Meeting Draft, NoteFacts Facts) Draft()
    {
        var file = Read(Note);
        var draft = DraftBuilder.Build(file.Facts, file.Source, boardId: 1);
        DraftNumbers.Give(draft);
        return (draft, file.Facts);
    }

    private static ReadFile Read(string text)
    {
        var source = SourceText.FromText(text, "note.txt").Text!;
        return new ReadFile(NoteReader.Read([source], KnownOrganisations.General)[0], source);
    }
}

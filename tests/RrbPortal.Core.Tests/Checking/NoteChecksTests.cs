using RrbPortal.Core.Checking;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Tests.Checking;

public sealed class NoteChecksTests
{
    private const string Long = "London Probation raised that work of this kind has been scoped before.";

    private static readonly DateOnly Today = new(2023, 7, 3);

    private static readonly CheckContext Context = new(Today);

    [Fact]
    public void Of_CompleteNote_FindsNothing() => Assert.Empty(NoteChecks.Of(Complete(), Context));

    [Fact]
    public void Of_EmptyNote_BlocksAndDeclaresEachSilence()
    {
        var note = new WorkingNote { MeetingId = 1, Board = new WorkingBoard { Slug = "rrb", Name = "Board" } };

        var findings = NoteChecks.Of(note, Context);

        Assert.Equal(
            "attendance-not-recorded chair-not-recorded decisions-not-recorded next-meeting-not-recorded no-date no-items place-not-recorded time-not-recorded",
            string.Join(' ', findings.Select(finding => finding.Code).Order(StringComparer.Ordinal)));
        Assert.Equal(2, findings.TakeWhile(finding => finding.Severity is Severity.Blocks).Count());
        Assert.All(findings, finding => Assert.False(string.IsNullOrWhiteSpace(finding.Remedy)));
    }

    [Fact]
    public void Of_DateInTheFuture_Blocks()
    {
        Assert.Contains(NoteChecks.Of(Complete() with { Date = Today.AddDays(1), NextMeetingDate = null }, Context), finding => finding is { Code: "date-in-the-future", Severity: Severity.Blocks });
        Assert.DoesNotContain(NoteChecks.Of(Complete() with { Date = Today }, Context), finding => finding.Severity is Severity.Blocks);
    }

    [Theory]
    [InlineData(MeetingState.Cancelled, true)]
    [InlineData(MeetingState.Postponed, true)]
    [InlineData(MeetingState.Held, false)]
    public void Of_MeetingNotHeld_Blocks(MeetingState state, bool blocks)
        => Assert.Equal(blocks, NoteChecks.Of(Complete() with { State = state }, Context).Any(finding => finding.Code == "meeting-not-held"));

    [Fact]
    public void Of_ItemWithoutTitle_BlocksAndNamesIt()
    {
        var note = Complete();
        var item = note.Items[0] with { SubItems = [new WorkingItem { Id = 7, Number = "1.1", Title = " ", PublicText = "Text" }] };

        var finding = Single(note with { Items = [item] }, "item-without-title");

        Assert.Equal((Severity.Blocks, "Item 1.1", (int?)7), (finding.Severity, finding.Place, finding.ItemId));
    }

    [Theory]
    [InlineData(NamingPolicy.OrganisationsOnly, true)]
    [InlineData(NamingPolicy.Roles, true)]
    [InlineData(NamingPolicy.FullNames, false)]
    public void Of_AttendanceWithAPersonAlone_BlocksUnlessThePolicyNamesPersons(NamingPolicy policy, bool blocks)
    {
        var note = Complete() with
        {
            Board = new WorkingBoard { Slug = "rrb", Name = "Board", NamingPolicy = policy },
            Attendance = [new WorkingAttendance { Person = "A Name" }],
        };

        Assert.Equal(blocks, NoteChecks.Of(note, Context).Any(finding => finding is { Code: "attendance-without-organisation", Severity: Severity.Blocks }));
    }

    [Theory]
    [InlineData(NamingPolicy.OrganisationsOnly, "this board publishes organisations only.")]
    [InlineData(NamingPolicy.Roles, "this board publishes organisations and roles only.")]
    [InlineData(NamingPolicy.FullNames, null)]
    public void Of_PersonAsOwnerOrDecider_BlocksUnlessThePolicyNamesPersons(NamingPolicy policy, string? said)
    {
        var note = Complete() with
        {
            Board = new WorkingBoard { Slug = "rrb", Name = "Board", NamingPolicy = policy },
            ChairPerson = "Chris Chair",
            Attendance = [new WorkingAttendance { OrganisationAsPrinted = "Clinks", Person = "Zoë O\u2019Neil" }],
            Decisions = [new WorkingDecision { Id = 1, Text = "Agreed.", DecidedBy = "CHRIS CHAIR" }],
            Actions =
            [
                new WorkingAction { Id = 1, Text = "Act.", Owners = ["Clinks", "Zoe  O'Neil"] },
                new WorkingAction { Id = 2, Text = "Act inside.", Owners = ["Chris Chair"], Audience = RecordAudience.Internal },
            ],
        };

        var findings = NoteChecks.Of(note, Context).Where(finding => finding.Code == "person-as-owner").ToList();

        Assert.Equal(said is null ? [] : ["Action 1", "Decision 1"], findings.Select(finding => finding.Place));
        Assert.All(findings, finding => Assert.Equal((Severity.Blocks, true), (finding.Severity, finding.Message.EndsWith(said!, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("The board meets on Tuesday 22nd May 2022.", "22 May 2022 is a Sunday")]
    [InlineData("It met on Tues 22 May, 2022", "22 May 2022 is a Sunday")]
    [InlineData("on Monday the 3rd of January 2024", "3 January 2024 is a Wednesday")]
    [InlineData("Friday 14/02/2024", "14 February 2024 is a Wednesday")]
    [InlineData("Friday 2024-02-14", "14 February 2024 is a Wednesday")]
    [InlineData("Friday 31 June 2024", "no such day")]
    public void Of_WeekdayAndDateDisagree_Warns(string text, string said)
    {
        var finding = Single(WithText(text), "weekday-and-date");

        Assert.Equal(Severity.Warns, finding.Severity);
        Assert.Contains(said, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_WeekdayAndDateDisagree_OffersTheNearestDatesAndPicksNone()
    {
        var finding = Single(WithText("Tuesday 22nd May 2022"), "weekday-and-date");

        Assert.Contains("Tuesday 24 May 2022 and Tuesday 17 May 2022, or Sunday 22 May 2022", finding.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The board meets on Sunday 22nd May 2022.")]
    [InlineData("Thursday 20 June 2024, 14:00-16:00")]
    [InlineData("Thursday 20 June")]
    [InlineData("on 20th June 2024")]
    [InlineData("Sunday school, 4 May 2022")]
    [InlineData("the Sun, 3 March 2024 edition says")]
    [InlineData("In May 2022 the board")]
    public void Of_WeekdayRightOrNotThere_FindsNothing(string text)
        => Assert.DoesNotContain(NoteChecks.Of(WithText(text), Context), finding => finding.Code == "weekday-and-date");

    [Fact]
    public void Of_NextMeetingAsPrintedWithoutYear_IsHeldAgainstItsDate()
    {
        var note = Complete() with { NextMeetingDate = new DateOnly(2023, 9, 19), NextMeetingAsPrinted = "Monday 19 September" };

        Assert.Equal("Next meeting", Single(note, "weekday-and-date").Place);
    }

    [Fact]
    public void Of_NextMeetingNotAfterThisOne_Warns()
        => Assert.Equal(Severity.Warns, Single(Complete() with { NextMeetingDate = new DateOnly(2023, 6, 20) }, "next-meeting-not-after").Severity);

    [Fact]
    public void Of_SameParagraphTwice_WarnsAtTheSecond()
    {
        var finding = Single(WithText($"{Long}\n\nSomething else.\n\n{Long.Replace(" of ", "\n of ", StringComparison.Ordinal)}"), "paragraph-twice");

        Assert.Equal("Item 1, paragraph 3", finding.Place);
    }

    [Theory]
    [InlineData("MOPAC said:\n\n- one\n\nMOPAC said:\n\n- two")]
    [InlineData("- The board discussed reporting of hate crime in London.\n- The board discussed reporting of hate crime in boroughs.")]
    public void Of_LikeBeginnings_FindsNoParagraphTwice(string text)
        => Assert.DoesNotContain(NoteChecks.Of(WithText(text), Context), finding => finding.Code == "paragraph-twice");

    [Fact]
    public void Of_LeftOverText_Warns() => Assert.Equal(Severity.Warns, Single(Complete() with { LeftOver = "Skip to main content" }, "left-over").Severity);

    [Fact]
    public void Of_DecisionsBesideDeclaredSilence_Warns()
        => Assert.Equal(Severity.Warns, Single(Complete() with { NoDecisionsDeclared = true }, "decisions-and-none").Severity);

    [Fact]
    public void Of_SilenceDeclared_IsNoSilence()
        => Assert.DoesNotContain(NoteChecks.Of(Complete() with { NoDecisionsDeclared = true, Decisions = [] }, Context), finding => finding.Code == "decisions-not-recorded");

    [Fact]
    public void Of_ItemWithTitleAlone_IsNoted()
    {
        var note = Complete();
        var closed = new WorkingItem { Id = 8, Number = "2", Title = "Closed", Audience = ItemAudience.Closed };
        var empty = new WorkingItem { Id = 9, Number = "3", Title = "Any other business" };

        var finding = Single(note with { Items = [.. note.Items, closed, empty] }, "empty-item");

        Assert.Equal((Severity.Notes, (int?)9), (finding.Severity, finding.ItemId));
    }

    [Fact]
    public void Of_TextBeyondBounds_Warns()
        => Assert.Equal(Severity.Warns, Single(WithText(new string('x', 10_001)), "text-beyond-bounds").Severity);

    [Fact]
    public void PrintedDate_HostileText_EndsInTime()
    {
        var text = string.Concat(Enumerable.Repeat("Monday the 1 of ", 10_000));

        Assert.Empty(PrintedDate.AllIn(text));
    }

    private static Finding Single(WorkingNote note, string code) => Assert.Single(NoteChecks.Of(note, Context), finding => finding.Code == code);

    private static WorkingNote WithText(string text)
    {
        var note = Complete();
        return note with { Items = [note.Items[0] with { PublicText = text }] };
    }

    private static WorkingNote Complete() => new()
    {
        MeetingId = 1,
        Board = new WorkingBoard { Slug = "rrb", Name = "Board" },
        State = MeetingState.Held,
        Date = new DateOnly(2023, 6, 20),
        Start = new TimeOnly(14, 0),
        Place = "City Hall",
        ChairRole = "Director",
        NextMeetingDate = new DateOnly(2023, 9, 19),
        Attendance = [new WorkingAttendance { OrganisationAsPrinted = "Clinks" }, new WorkingAttendance { OrganisationAsPrinted = "London Probation Service" }],
        Items = [new WorkingItem { Id = 1, Number = "1", Title = "Welcome", PublicText = Long }],
        Decisions = [new WorkingDecision { Id = 1, Text = "The Board agreed the plan." }],
    };
}

using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Data;

namespace RrbPortal.Core.Tests.Publishing;

public sealed class NoteComparisonTests
{
    private static readonly DateOnly June = new(2024, 6, 20);
    private static readonly PublicItem First = new() { Anchor = "item-1", Number = "1", Title = "Welcome", Text = "Members were welcomed." };
    private static readonly PublicItem Second = new() { Anchor = "item-2", Number = "2", Title = "Housing", Text = "Homes were discussed." };
    private static readonly PublicItem Third = new() { Anchor = "item-3", Number = "3", Title = "Close" };
    private static readonly PublicNote Note = PublishedSeries.Note(June) with { Items = [First, Second, Third] };
    private static readonly PublicAttendance Clinks = new("clinks", "Clinks", "Director", null, Presence.Present, Capacity.Member);
    private static readonly PublicDecision Decision = new("decision-1", "item-2", "2", "The plan was agreed.", "the Board");
    private static readonly PublicAction Action = new("action-1", "AP1", "item-2", "2", "Share the review.", ["Clinks"], null, "soon", ActionStatus.Open);

    [Fact]
    public void SameNotes_DifferInNothing()
    {
        var full = Note with { Attendance = [Clinks, Clinks], Decisions = [Decision], Actions = [Action] };

        var comparison = NoteComparison.Of(full, full with { Items = [First with { Html = "<p>Rendered otherwise.</p>" }, Second, Third] });

        Assert.True(comparison.IsSame);
    }

    [Fact]
    public void Facts_Changed_AreNamedWithBoth()
    {
        var comparison = NoteComparison.Of(Note, Note with { Start = new TimeOnly(14, 0), NextMeetingDate = new DateOnly(2024, 9, 19), NoDecisionsDeclared = true });

        Assert.Equal(
            [new ChangedField("Start", "", "14:00"), new ChangedField("No decisions were taken", "not said in the note", "said in the note"), new ChangedField("Next meeting", "", "19 September 2024")],
            comparison.Facts);
        Assert.Empty(comparison.Items);
    }

    [Fact]
    public void Item_WithOtherWords_IsComparedWordByWord()
    {
        var comparison = NoteComparison.Of(Note, Note with { Items = [First, Second with { Title = "Homes", Text = "Homes were built." }, Third] });

        var changed = Assert.Single(comparison.Items);
        Assert.Equal((PartChange.Changed, "2 Homes", null), (changed.Change, changed.Label, changed.WasNumber));
        Assert.Equal([new ChangedField("Title", "Housing", "Homes")], changed.Fields);
        Assert.Equal(
            [new WordRun(WordChange.Same, "Homes were "), new WordRun(WordChange.Removed, "discussed."), new WordRun(WordChange.Added, "built.")],
            changed.Text);
    }

    [Fact]
    public void Item_AddedBeforeOthers_MovesNoneOfThem()
    {
        var added = new PublicItem { Anchor = "item-4", Number = "1", Title = "New", Text = "Something new." };

        var comparison = NoteComparison.Of(Note, Note with { Items = [added, First with { Number = "2" }, Second with { Number = "3" }] });

        Assert.Equal([(PartChange.Added, "1 New"), (PartChange.Removed, "3 Close")], comparison.Items.Select(part => (part.Change, part.Label)));
        Assert.Equal([new WordRun(WordChange.Added, "Something new.")], comparison.Items[0].Text);
    }

    [Fact]
    public void Item_InAnotherPlace_IsSaidToHaveMoved()
    {
        var comparison = NoteComparison.Of(Note, Note with { Items = [Third with { Number = "1" }, First with { Number = "2" }, Second with { Number = "3" }] });

        Assert.Equal([("1 Close", "3")], comparison.Items.Select(part => (part.Label, part.WasNumber!)));
    }

    [Fact]
    public void SubItem_UnderAnotherItem_IsSaidToHaveMoved()
    {
        var sub = new PublicItem { Anchor = "item-1-1", Number = "1.1", Title = "Part" };

        var comparison = NoteComparison.Of(
            Note with { Items = [First with { SubItems = [sub] }, Second, Third] },
            Note with { Items = [First, Second with { SubItems = [sub with { Number = "2.1" }] }, Third] });

        Assert.Equal([("2.1 Part", "1.1")], comparison.Items.Select(part => (part.Label, part.WasNumber!)));
    }

    [Fact]
    public void Attendance_Changed_NamesWhoCameWhoWentAndWhoseApologiesTheyAre()
    {
        var mps = new PublicAttendance("mps", "Metropolitan Police Service", null, null, Presence.Present, Capacity.Member);

        var comparison = NoteComparison.Of(Note with { Attendance = [Clinks, Clinks] }, Note with { Attendance = [Clinks with { Presence = Presence.Apologies }, mps] });

        Assert.Equal(
            [(PartChange.Changed, "Clinks, Director"), (PartChange.Added, "Metropolitan Police Service (Present)"), (PartChange.Removed, "Clinks, Director (Present)")],
            comparison.Attendance.Select(part => (part.Change, part.Label)));
        Assert.Equal([new ChangedField("Presence", "Present", "Apologies")], comparison.Attendance[0].Fields);
    }

    [Fact]
    public void Outcomes_Changed_AreComparedByTheirAnchors()
    {
        var report = new PublicActionUpdate(new DateOnly(2024, 3, 14), "action-1", "AP0", "Write to them.", ["Clinks"], ActionStatus.Open, null, "They wrote.");
        var before = Note with { Decisions = [Decision], Actions = [Action], ActionUpdates = [report] };
        var after = Note with
        {
            Decisions = [Decision with { Text = "The plan was refused." }],
            Actions = [Action with { Owners = ["Clinks", "MOPAC"], DueDate = June, Status = ActionStatus.Done }, Action with { Anchor = "action-2", Reference = "AP2", Text = "Meet." }],
            ActionUpdates = null,
        };

        var comparison = NoteComparison.Of(before, after);

        Assert.Equal("Decision at item 2", Assert.Single(comparison.Decisions).Label);
        Assert.Equal([(PartChange.Changed, "Action AP1"), (PartChange.Added, "Action AP2")], comparison.Actions.Select(part => (part.Change, part.Label)));
        Assert.Equal(["Owner", "Due", "Status"], comparison.Actions[0].Fields.Select(field => field.Label));
        Assert.Equal((PartChange.Removed, "AP0: Write to them."), comparison.Reported.Select(part => (part.Change, part.Label)).Single());
    }
}

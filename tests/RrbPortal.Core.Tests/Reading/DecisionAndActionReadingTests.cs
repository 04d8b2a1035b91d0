using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Tests.Reading;

public class DecisionAndActionReadingTests
{
    [Theory]
    [InlineData("It was agreed that the list would be closed.", null)]
    [InlineData("The Board agreed the list.", "The Board")]
    [InlineData("Members approved the minutes.", "Members")]
    [InlineData("Resolved: the list is closed.", null)]
    [InlineData("**Decision:** the list is closed.", null)]
    [InlineData("RESOLVED that the list is closed.", null)]
    [InlineData("The terms of reference were endorsed by the board.", "the board")]
    [InlineData("The remaining action will be closed down.", null)]
    [InlineData("The minutes of the last meeting were agreed.", null)]
    public void Sentence_InWhichTheMeetingDecides_IsADecision(string text, string? by) => Assert.Equal(by, Assert.Single(Notes.WithText(text).Decisions).By);

    [Theory]
    [InlineData("MPS agreed that language is key.")]
    [InlineData("The plan can start once it was agreed by the board of the bank.")]
    [InlineData("There was broad agreement in the room.")]
    public void Sentence_InWhichSomebodyElseAgrees_IsNone(string text) => Assert.Empty(Notes.WithText(text).Decisions);

    [Fact]
    public void Bullets_UnderALabelOfDecisions_AreDecisions()
    {
        var decisions = Notes.WithText("Members agreed:\n\n- to note the paper\n- to meet in spring").Decisions;

        Sequence.AreEqual(["to note the paper", "to meet in spring"], decisions.Select(decision => decision.Text));
    }

    [Theory]
    [InlineData("ACTION: MPS to report by 14 June 2023", "MPS", "2023-06-14", null)]
    [InlineData("**Action:** All to comment by 20 January", "All", "2024-01-20", null)]
    [InlineData("AP3 CPS to report (by end of June 2023)", "CPS", "2023-06-30", "AP3")]
    [InlineData("Action 2 (MPS): publish the results in July 2023", "MPS", "2023-07", "2")]
    [InlineData("Action – MOPAC and MPS to agree wards", "MOPAC and MPS", null, null)]
    [InlineData("Action: circulate the paper (MOPAC)", "MOPAC", null, null)]
    [InlineData("Action: Circulate the paper. Owner: MPS. Due: 1 August 2023.", "MPS", "2023-08-01", null)]
    [InlineData("Action: circulate the paper before the next meeting", null, null, null)]
    [InlineData("Three wards were chosen. ACTION: CPS to write to them.", "CPS", null, null)]
    public void Label_OfAnAction_OwnerDueAndReference(string text, string? owner, string? due, string? reference)
    {
        var action = Assert.Single(Notes.WithText(text).Actions);

        Assert.True(action.Explicit);
        Assert.Equal((owner, due, reference), (action.Owner, action.Due, action.Reference));
    }

    [Theory]
    [InlineData("NHS will forward the details.", "NHS", ActionStrength.Will, true)]
    [InlineData("Going forward partners are to build it in.", "partners", ActionStrength.Will, true)]
    [InlineData("MPS agreed to mark the cameras.", "MPS", ActionStrength.Agreed, true)]
    [InlineData("It was agreed that CPS would write to the court.", "CPS", ActionStrength.Agreed, true)]
    [InlineData("MOPAC recommended a roundtable.", "MOPAC", ActionStrength.Recommended, false)]
    [InlineData("MOPAC can link the two up.", "MOPAC", ActionStrength.Offered, false)]
    public void Prose_ThatGivesWork_HasItsStrength(string text, string owner, ActionStrength strength, bool isExplicit)
    {
        var action = Assert.Single(Notes.WithText(text).Actions);

        Assert.Equal((owner, strength, isExplicit), (action.Owner, action.Strength, action.Explicit));
    }

    [Theory]
    [InlineData("The pilot will end in January 2024.")]
    [InlineData("The plan will be broken down into four areas.")]
    [InlineData("The next meeting will focus on housing.")]
    [InlineData("Members noted the paper.")]
    [InlineData("Members were asked to approve the second round.")]
    public void Prose_ThatGivesNobodyWork_IsNone(string text) => Assert.Empty(Notes.WithText(text).Actions);

    [Fact]
    public void Prose_WithPartners_NamesThem()
    {
        var action = Assert.Single(Notes.WithText("Next steps include MOPAC working with Probation and the CPS to agree actions in July 2023.").Actions);

        Assert.Equal("MOPAC", action.Owner);
        Assert.Equal(["Probation", "CPS"], action.With);
        Assert.Equal("2023-07", action.Due);
    }

    [Fact]
    public void Due_WithoutAYear_IsTheNextSuchDay()
    {
        var facts = Notes.WithText("ACTION: MPS to report by 20 January");

        Assert.Equal("2024-01-20", facts.Actions[0].Due);
    }

    [Fact]
    public void Table_OfActions_IsReadByItsHead()
    {
        var actions = Notes.Sample("harbour-safety-board.md").Actions.Where(action => action.Reference is not null);

        Assert.Equal([("HS1", "Port of Thamesmouth", "2023-01-31", "Open"), ("HS2", "MOPAC", "2023-03", "Open")], actions.Select(action => (action.Reference, action.Owner, action.Due, action.Status)));
    }

    [Fact]
    public void Bullets_UnderActions_AreActions()
    {
        var actions = Notes.Sample("youth-custody-panel.txt").Actions;

        Assert.Equal([("Clinks", "2025-03-01"), ("YJB/YCS", "2025-04"), ("MOPAC", null)], actions.Select(action => (action.Owner, action.Due)));
    }

    [Theory]
    [InlineData("The next meeting will be on Wednesday 14 June 2023.", "2023-06-14", true)]
    [InlineData("The next meeting will be on Tuesday 14 June 2023.", "2023-06-14", false)]
    [InlineData("Date of next meeting: 14/06/2023", "2023-06-14", null)]
    [InlineData("Date of next meeting:\n\n14 June", "2023-06-14", null)]
    [InlineData("The Group will next meet on Wednesday 14 June 2023 at 1pm.", "2023-06-14", true)]
    [InlineData("The Board will reconvene on 14 June 2023.", "2023-06-14", null)]
    [InlineData("Next meeting – 10 January, 14:00", "2024-01-10", null)]
    public void NextMeeting_Announced_DateAndWeekday(string text, string date, bool? consistent)
    {
        var next = Notes.WithText(text).NextMeeting;

        Assert.Equal(date, next?.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(consistent, next?.Consistent);
    }

    [Fact]
    public void NextMeeting_AsTheLastItem_IsRead() => Assert.Equal(new DateOnly(2023, 3, 7), Notes.Sample("harbour-safety-board.md").NextMeeting?.Date);

    [Theory]
    [InlineData("The next meeting will focus on housing.")]
    [InlineData("The next LCJB meeting is on 3 March 2024.")]
    [InlineData("MPS to report by the next meeting.")]
    public void NextMeeting_WithoutADateOfItsOwn_HasNone(string text) => Assert.Null(Notes.WithText(text).NextMeeting?.Date);
}

namespace RrbPortal.Core.Tests.Reading;

/// <summary>Whole notes of sister boards, in the shapes that broke a reader fitted to one board.</summary>
public class SisterBoardSamplesTests
{
    [Fact]
    public void PersonsUnderAPlainHeading_BehindAPlainContentsList_AreAttendees()
    {
        var facts = Notes.Sample("safer-quays-board.txt");

        Sequence.AreEqual(["Ama Fairweather", "Piers Lockyer", "Bruno Castell", "Delia Winship", "Cllr Enid Marlow", null, null], facts.Attendees.Select(entry => entry.Person));
        Sequence.AreEqual(["Independent Chair", "Borough Commander", "Head of Community Safety", "Area Manager", null, null, null], facts.Attendees.Select(entry => entry.Role));
        Sequence.AreEqual([null, "MPS", "LB Thamesmouth", "Harbour Listening", "London Councils", null, null], facts.Attendees.Select(entry => entry.Organisation));
        Sequence.AreEqual(["Gil Hartnoll – Quayside Recovery, Team Leader", "Thamesmouth Faith Forum"], facts.Apologies.Select(entry => entry.AsPrinted));
        Assert.Equal(("Ama Fairweather", "Independent Chair"), (facts.Chair?.Person, facts.Chair?.Role));
        Sequence.AreEqual(
            ["Welcome", "Policing update", "Policing update > Robbery near stations", "Policing update > Antisocial behaviour in parks", "Ward panels", "Hate crime and reporting", "Hate crime and reporting > Third party reporting centres", "Any other business", "Date of next meeting"],
            Notes.Titles(facts));
        Assert.Equal(new DateOnly(2025, 5, 16), facts.NextMeeting?.Date);
    }

    [Fact]
    public void OrganisationOfAPerson_IsNoAttendeeOfItsOwn()
    {
        var facts = Notes.Sample("fair-quays-board.md");

        Assert.Equal(9, facts.Attendees.Count);
        var director = facts.Attendees[3];
        Assert.Equal(("Jonah Reeve", "JR", "Director", "Next Page"), (director.Person, director.Initials, director.Role, director.Organisation));
        Assert.Equal(("Lena Moss", "DMPC", null), (facts.Chair?.Person, facts.Chair?.Role, facts.Chair?.Organisation));
        Assert.Equal(2, facts.Apologies.Count);
    }

    [Fact]
    public void CommaListOfPersonsAndOrganisations_OneEntryEach()
    {
        var facts = Notes.Sample("quays-reference-group.txt");

        Sequence.AreEqual(
            ["Freya Alder (MOPAC)", "Hugo Lamb (NHS England)", "Indra Sallow (Beacon Youth Trust)", "Jonah Reeve (Next Page)", "Bruno Castell (LB Thamesmouth)", "London Councils", "Copper Lane Youth"],
            facts.Attendees.Select(entry => entry.AsPrinted));
        Sequence.AreEqual(["Kit Vane (MOPAC)", "Youth Justice Board"], facts.Apologies.Select(entry => entry.AsPrinted));
        Assert.Equal(("Tomas Brook", "Director of Partnerships", "VRU"), (facts.Chair?.Person, facts.Chair?.Role, facts.Chair?.Organisation));
        Assert.Equal(new DateOnly(2024, 9, 17), facts.NextMeeting?.Date);
    }

    [Fact]
    public void LineOfLettersAndNames_TakenApartByWhatTheTextSays()
    {
        var facts = Notes.Sample("quays-justice-board.md");

        Sequence.AreEqual(["MOPAC", "MPS", "AHT", "CPS London", "CLY", "HMCTS", "Judicial Office", "London Probation", "HL"], facts.Attendees.Select(entry => entry.AsPrinted));
        Sequence.AreEqual(["Legal Aid Agency", "Youth Justice Board"], facts.Apologies.Select(entry => entry.AsPrinted));
        Assert.Equal(("Quays Justice Board", "QJB"), (facts.Board.Name, facts.Board.Abbr));
    }
}

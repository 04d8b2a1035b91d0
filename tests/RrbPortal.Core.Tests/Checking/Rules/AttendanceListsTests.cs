using RrbPortal.Core.Checking;
using RrbPortal.Core.Checking.Rules;
using RrbPortal.Core.Reading;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class AttendanceListsTests
{
    private static readonly AttendanceLists Rule = new();

    [Theory]
    [InlineData("Metropolitan Police Service (MPS)", "MPS")]
    [InlineData("London Probation", "London Probation Service")]
    [InlineData("Harbour Watch", "harbour  watch")]
    [InlineData("Harbour Watch (HW)", "Harbour Watch")]
    public void SameOrganisationInBothLists_IsFound(string present, string apologies)
    {
        var finding = Assert.Single(Look(Checked.Present(present), Checked.Present("Clinks"), Checked.Apologies(apologies)));

        Assert.Equal(("in-both-lists", "Attendance, entry 3", apologies), (finding.Code, finding.Place, finding.Passage));
    }

    [Fact]
    public void SamePersonInBothLists_IsFound()
        => Assert.Single(Look(new WorkingAttendance { Person = "A. Name", OrganisationAsPrinted = "MPS" }, new WorkingAttendance { Person = "A Name", OrganisationAsPrinted = "MPS", Presence = Presence.Apologies }));

    [Fact]
    public void OneOfTwoPersonsOfABody_NothingFound()
        => Assert.Empty(Look(
            new WorkingAttendance { Person = "A Name", OrganisationAsPrinted = "MPS" },
            new WorkingAttendance { Person = "B Other", OrganisationAsPrinted = "MPS", Presence = Presence.Apologies },
            Checked.Apologies("MPS"),
            Checked.Present("LB Barnet"),
            Checked.Apologies("LB Bexley")));

    [Theory]
    [InlineData("2021-11-24", "ended-body")]
    [InlineData("2021-10-01", "ended-body")]
    [InlineData("2021-09-30", null)]
    [InlineData("2013-03-31", "body-not-yet")]
    public void PublicHealthEngland_IsFoundOutsideItsTime(string date, string? code)
    {
        var note = Checked.Note("Text.") with { Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), Attendance = [Checked.Apologies("Public Health England")] };

        Assert.Equal(code is null ? [] : [code], Checked.Look(Rule, note).Select(finding => finding.Code));
    }

    [Fact]
    public void EndedBody_NamesItsSuccessor()
    {
        var body = new KnownOrganisation("Old Quays Trust", "OQT", [], Until: new DateOnly(2020, 1, 31), Successor: "New Quays Trust");
        var context = Checked.Context with { Organisations = KnownOrganisations.General.With([body]) };

        var finding = Assert.Single(Checked.Look(Rule, Checked.Note("Text.") with { Attendance = [Checked.Present("OQT")] }, context));

        Assert.Equal("Old Quays Trust had ended on 31 January 2020, before this meeting of 20 June 2023. What it did went to New Quays Trust.", finding.Message);
    }

    [Fact]
    public void NoDate_NoBodyOutOfTime()
        => Assert.Empty(Checked.Look(Rule, Checked.Note("Text.") with { Date = null, Attendance = [Checked.Present("Public Health England")] }));

    private static IReadOnlyList<Finding> Look(params WorkingAttendance[] attendance) => Checked.Look(Rule, Checked.Note("Text.") with { Attendance = attendance });
}

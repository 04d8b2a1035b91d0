using RrbPortal.Core.Checking;
using RrbPortal.Core.Tests.Reading;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class AttendeeInitialsTests
{
    private const string Rule = "attendee-initials";

    private static readonly WorkingAttendance[] Attendance =
    [
        new() { Person = "Rashad Ellery", Role = "Director", OrganisationAsPrinted = "VRU", SourceText = "Rashad Ellery (RE), Director, VRU" },
        new() { Person = "Cllr Marta Szymborska-Lane", OrganisationAsPrinted = "LB Ealing", SourceText = "Cllr Marta Szymborska-Lane (MSL) LB Ealing" },
        new() { Person = "Osric Temple", OrganisationAsPrinted = "Clinks", SourceText = "Osric Temple, Clinks" },
        new() { Person = "Maya Price-Shaw", OrganisationAsPrinted = "MOPAC", SourceText = "Maya Price-Shaw, MOPAC" },
        new() { OrganisationAsPrinted = "Metropolitan Police Service (MPS)" },
    ];

    private static IReadOnlyList<Finding> Find(string text) => RuleNotes.Find(Rule, RuleNotes.WithText(text) with { Attendance = Attendance });

    [Theory]
    [InlineData("RE welcomed members.", "RE")]
    [InlineData("Members thanked MSL.", "MSL")]
    [InlineData("OT said that it takes time.", "OT")]
    [InlineData("ACTION: OT to write to all.", "OT")]
    public void Look_InitialsOfAnAttendee_Warns(string text, string letters)
    {
        var finding = Assert.Single(Find(text));

        Assert.Equal((letters, "attendee-initials", Severity.Warns), (finding.Passage, finding.Code, finding.Severity));
        Assert.NotEmpty(finding.Offers);
    }

    [Theory]
    [InlineData("Ellery explained the figures.", "Ellery")]
    [InlineData("The slides of Szymborska-Lane are attached.", "Szymborska-Lane")]
    [InlineData("Temple said that it takes time.", "Temple")]
    public void Look_SurnameAlone_Blocks(string text, string surname)
    {
        var finding = Assert.Single(Find(text));

        Assert.Equal((surname, "attendee-surname", Severity.Blocks), (finding.Passage, finding.Code, finding.Severity));
    }

    [Theory]
    [InlineData("The MPS reported a fall, and MPS agreed.")]
    [InlineData("OT services (OT) are offered in two prisons. OT said so.")]
    [InlineData("The OT unit is open.")]
    [InlineData("Ellery Trust runs a temple near Temple Church. The temple is open.")]
    [InlineData("WHAT RE WANT NEXT")]
    [InlineData("Rashad Ellery explained the figures.")]
    [InlineData("Re-offending fell; re the plan, more next time.")]
    public void Look_OrganisationsTermsAndWords_FindsNothing(string text)
        => Assert.Empty(Find(text).Select(finding => finding.Passage));

    [Fact]
    public void Look_LettersOfTheGlossary_AreTerms()
    {
        var note = RuleNotes.WithText("RE welcomed members.") with { Attendance = Attendance };

        Assert.Empty(RuleNotes.Find(Rule, note, RuleNotes.Context with { Glossary = new Dictionary<string, string>(StringComparer.Ordinal) { ["RE"] = "rapid evidence" } }));
    }

    [Fact]
    public void Look_OwnerOfAnActionAndDecider_AreLookedAt()
    {
        var note = RuleNotes.WithText("Nothing.") with
        {
            Attendance = Attendance,
            Actions = [new WorkingAction { Id = 1, Text = "Write.", Owners = ["RE", "MPS"], Audience = RecordAudience.Public }],
            Decisions = [new WorkingDecision { Id = 1, Text = "Go on.", DecidedBy = "MSL", Audience = RecordAudience.Public }],
        };

        Assert.Equal(["Action 1, owner: RE", "Decision 1, taken by: MSL"], RuleNotes.Find(Rule, note).Select(finding => $"{finding.Place}: {finding.Passage}"));
    }

    [Fact]
    public void Look_BoardThatPublishesNames_FindsNothing()
    {
        var note = RuleNotes.WithText("RE welcomed members. Ellery explained.") with { Attendance = Attendance };

        Assert.Empty(RuleNotes.Find(Rule, note with { Board = note.Board with { NamingPolicy = NamingPolicy.FullNames } }));
    }

    [SeedsFact]
    public void Look_Seeds_FindsNothing()
        => Assert.All(CheckedNotes.Seeds, file => Assert.DoesNotContain(file.Findings, finding => finding.Rule == Rule));
}

using RrbPortal.Core.Checking;
using RrbPortal.Core.Tests.Reading;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class AbbreviationsTests
{
    private const string Rule = "abbreviation";

    private static IEnumerable<string> Found(WorkingNote note, CheckContext? context = null) => RuleNotes.Find(Rule, note, context).Select(finding => $"{finding.Code[(finding.Code.IndexOf('-', StringComparison.Ordinal) + 1)..]}: {finding.Passage}");

    private static IEnumerable<string> Found(string text) => Found(RuleNotes.WithText(text));

    [Theory]
    [InlineData("The VCS forum met. The VCS is large.", "VCS")]
    [InlineData("Three OoCDs were used.", "OoCDs")]
    [InlineData("CAS3 is full.", "CAS3")]
    [InlineData("The MoJ's letter came.", "MoJ")]
    [InlineData("VAWG-related work goes on.", "VAWG")]
    public void Look_NeverSpelledOut_IsNotedOnceATerm(string text, string term)
        => Assert.Equal([$"never-spelled-out: {term}"], Found(text));

    [Theory]
    [InlineData("Restorative justice (RJ) helps. RJ is offered.")]
    [InlineData("RTK (Right to Know) reported. RTK is small.")]
    [InlineData("Out of Court Disposals (OoCDs) are new. An OoCD helps.")]
    [InlineData("Offender Personality Disorder Housing (OPD HASS) opened; OPD and HASS are one.")]
    [InlineData("HM Courts & Tribunals Service (HMCTS) met. HMCTS agreed.")]
    [InlineData("The UK, a GP, HMP Isis, AOB and the EU.")]
    [InlineData("YouGov, McDonald, LinkedIn, SE1 7PB and AP3 are none. The XB met.")]
    [InlineData("See https://example.org/ABC/DEF or write to ABC@example.org.")]
    [InlineData("ANY OTHER BUSINESS BEFORE LUNCH")]
    public void Look_SpelledOutKnownOrNone_FindsNothing(string text) => Assert.Empty(Found(text));

    [Fact]
    public void Look_NeverSpelledOut_OffersTheWordsOfTheNoteAndOfTheRegister()
    {
        var note = RuleNotes.WithText("The RJ team and the MPS met.") with { Items = [RuleNotes.Item(1, "Restorative Justice Services", "Restorative Justice grows. The RJ team and the MPS met.")] };

        var findings = RuleNotes.Find(Rule, note);

        Assert.Equal(["Restorative Justice (RJ)", "Metropolitan Police Service (MPS)"], findings.SelectMany(finding => finding.Offers).Select(offer => offer.Value));
        Assert.All(findings, finding => Assert.Equal(FindingEffect.ReplaceText, finding.Effect));
    }

    [Fact]
    public void Look_UsedBeforeItIsSpelledOut_IsNotedAsLate()
        => Assert.Equal(["spelled-out-late: RJ"], Found("RJ helps.\n\nRestorative justice (RJ) is offered."));

    [Theory]
    [InlineData("The OOC grows. An OOC and an OOCd were used.", "two-spellings: OOCd")]
    [InlineData("The MOJ met. The MoJ agreed. The MoJ left.", "two-spellings: MOJ")]
    public void Look_TwoSpellings_Warns(string text, string found) => Assert.Contains(found, Found(text));

    [Fact]
    public void Look_CapitalsWithOneLetterMore_AreTwoTerms()
        => Assert.Equal(["never-spelled-out: CJ", "never-spelled-out: CJS"], Found("The CJ side and the CJS differ."));

    [Fact]
    public void Look_TwoExpansions_Warns()
        => Assert.Equal(["two-meanings: DA"], Found("Domestic abuse (DA) fell. The District Attorney (DA) spoke."));

    [Fact]
    public void Look_OneBodyInTwoSpellings_FindsNothing()
        => Assert.Empty(Found("Her Majesty's Courts and Tribunal Service (HMCTS) met. HM Courts & Tribunals Service (HMCTS) agreed."));

    [Fact]
    public void Look_LettersOfTheAttendanceForTwoKnownBodies_Warns()
    {
        var note = RuleNotes.WithText("Nothing.") with { Attendance = [new WorkingAttendance { OrganisationAsPrinted = "LP" }] };

        Assert.Equal(["two-meanings: LP", "never-spelled-out: LP"], Found(note));
    }

    [Fact]
    public void Look_EntryLinkedToTheRegister_FindsNothing()
    {
        var note = RuleNotes.WithText("The LP agreed.") with { Attendance = [new WorkingAttendance { OrganisationAsPrinted = "LP", IsRegistered = true, OrganisationSlug = "london-probation", OrganisationName = "London Probation" }] };

        Assert.Empty(Found(note));
    }

    [Fact]
    public void Look_Glossary_SilencesAllButAnotherSpelling()
    {
        var context = RuleNotes.Context with { Glossary = new Dictionary<string, string>(StringComparer.Ordinal) { ["OoCD"] = "out of court disposal", ["VCS"] = "voluntary sector" } };

        Assert.Empty(Found(RuleNotes.WithText("The VCS uses OoCDs."), context));
        Assert.Contains("unlike-glossary: OOC", Found(RuleNotes.WithText("The OOC is new."), context));
    }

    [Fact]
    public void Look_InitialsOfAnAttendeeAndReferencesOfActions_AreNoTerms()
    {
        var note = RuleNotes.WithText("JF spoke of XA1 and XA2.") with
        {
            Attendance = [new WorkingAttendance { Person = "Jo Fenn", OrganisationAsPrinted = "Clinks", SourceText = "Jo Fenn (JF), Clinks" }],
            Actions = [new WorkingAction { Id = 1, Reference = "XAB7", Text = "Write, as XAB7 says.", Audience = RecordAudience.Public }],
        };

        Assert.Empty(Found(note));
    }

    [Fact]
    public void Look_LongText_EndsInTime()
    {
        var text = string.Join(' ', Enumerable.Range(0, 10_000).Select(number => $"AB{(char)('A' + (number % 26))}{(char)('A' + (number / 26 % 26))} ("));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        _ = RuleNotes.Find(Rule, text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), watch.Elapsed.ToString());
    }

    [SeedsFact]
    public void Look_Seed002_NotesSixteenAndOneWithTwoMeanings()
    {
        var findings = CheckedNotes.Seeds.Single(file => file.Facts.File.StartsWith("002", StringComparison.Ordinal)).Findings;

        Assert.Equal(
            "DHSC DWP HMPS IOM LB LP LVWS MAPPA MOPAC MPS NHS PCCs RJ RRB VRU YJB",
            string.Join(' ', findings.Where(finding => finding.Code == "abbreviation-never-spelled-out").Select(finding => finding.Passage).Order(StringComparer.Ordinal)));
        Assert.Equal("LP", Assert.Single(findings, finding => finding.Code == "abbreviation-two-meanings").Passage);
    }

    [SeedsFact]
    public void Look_Seed001_WarnsOfTheTwoSpellings()
        => Assert.Contains("159: OOCd", RuleNotes.OnSeed(Rule, "001"));
}

using RrbPortal.Core.Checking;
using RrbPortal.Core.Tests.Reading;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class ConversionLeftoversTests
{
    private const string Rule = "conversion-leftovers";

    [Theory]
    [InlineData(@"making up  \$\\frac\{3\}\{4\}\$  of the offences", "formula-left", @"\$\\frac\{3\}\{4\}\$", "three quarters")]
    [InlineData(@"about $1 \over 4$ of them", "formula-left", @"$1 \over 4$", "a quarter")]
    [InlineData(@"the 20$^{\text{th}}$ case", "formula-left", @"$^{\text{th}}$", "th")]
    [InlineData(@"$\frac{7}{12}$ of all", "formula-left", @"$\frac{7}{12}$", "7/12")]
    [InlineData("- Protecting people from being exploited •", "stray-bullet", "exploited •", "exploited")]
    [InlineData("Some rise • others fall", "stray-bullet", "e • others", null)]
    [InlineData("The ofﬁce is open", "broken-character", "ofﬁce", "office")]
    [InlineData("The Mayorâ€™s plan", "broken-character", "Mayorâ€™s", "Mayor’s")]
    [InlineData("The Mayor\uFFFDs plan", "broken-character", "Mayor\uFFFDs", "Mayor’s")]
    [InlineData("It cost \uFFFD4 million", "broken-character", "\uFFFD4", "£4")]
    [InlineData("part\u00ADnership", "broken-character", "part\u00ADnership", "partnership")]
    [InlineData("It began in 2022.MOPAC added more.", "glued-words", "2022.MOPAC", "2022. MOPAC")]
    [InlineData("That is the plan.Members agreed.", "glued-words", "plan.Members", "plan. Members")]
    [InlineData("the CRIMENote of it", "glued-words", "CRIMENote", "CRIME Note")]
    [InlineData("to move guickly on it", "slip", "guickly", "quickly")]
    [InlineData("following Back Live Matter protests", "slip", "Back Live Matter", "Black Lives Matter")]
    [InlineData("Goverment money", "slip", "Goverment", "Government")]
    [InlineData("it goes to to the Board", "slip", "to to", "to")]
    public void Look_Leftover_WarnsAndOffersTheBetterWording(string text, string code, string passage, string? better)
    {
        var finding = Assert.Single(RuleNotes.Find(Rule, text));

        Assert.Equal((code, passage, better), (finding.Code, finding.Passage, finding.Offers.Select(offer => offer.Value).FirstOrDefault()));
        Assert.NotNull(PassageReplacement.In(text, finding.Context, finding.Passage, "x"));
    }

    [Theory]
    [InlineData("It cost $20 million, then $30 million; YouGov and the OoCDs agreed; MOPACs too.")]
    [InlineData("behavioral traits, priorities centered around the programme, recognized and mobilized")]
    [InlineData("See https://example.org/Path.Name, www.example.Org, jo@example.Com and GOV.UK; e.g. this. At 2.30pm it closed.")]
    [InlineData("The fee is 4 €; the château São João is Ângela's; he had had it; that that is so.")]
    [InlineData("| Ref | Action |\n| --- | --- |\n| A1 | Write |")]
    [InlineData("- One\n- Two\n    - Three")]
    [InlineData("i.e. The plan; U.K.Law is odd; item 2.Next")]
    public void Look_OrdinaryText_FindsNothing(string text) => Assert.Empty(RuleNotes.Find(Rule, text).Select(finding => finding.Passage));

    [Fact]
    public void Look_LetterheadThatRunsOn_IsNoted()
    {
        var findings = RuleNotes.FindInFile(Rule, "MOPACMAYOR OF LONDON\nOFFICE FOR POLICING AND CRIME Note of Meeting **Example Board**\n\n24th November 2021\n\nAttendees:\n\nMOPAC\nMPS\n\n1. Welcome\n\nThe chair welcomed members.\n");

        Assert.Equal(("letterhead-run-on", Severity.Notes, (int?)1), findings.Select(finding => (finding.Code, finding.Severity, finding.Line)).Single());
    }

    [Theory]
    [InlineData("$")]
    [InlineData("$\\frac{")]
    [InlineData("• ")]
    [InlineData("\uFFFD")]
    [InlineData("aaa.Aaa")]
    [InlineData("the ")]
    public void Look_HostileText_EndsInTime(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        _ = RuleNotes.Find(Rule, text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), watch.Elapsed.ToString());
    }

    [SeedsFact]
    public void Look_Seeds_FindsTheFormulaTheBulletsTheLetterheadAndTheSlips()
    {
        Assert.Equal(["143: Back Live Matter", @"145: \$\\frac\{3\}\{4\}\$", "179: range of serviced delivered"], RuleNotes.OnSeed(Rule, "001").Order(StringComparer.Ordinal));
        Assert.Equal(["1: MOPACMAYOR OF LONDON", "22: guickly", "29: exploited •", "38: workshops •"], RuleNotes.OnSeed(Rule, "004").OrderBy(line => int.Parse(line.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(["000", "002", "003"], seed => Assert.Empty(RuleNotes.OnSeed(Rule, seed)));
    }
}

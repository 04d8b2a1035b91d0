using RrbPortal.Core.Checking;
using RrbPortal.Core.Tests.Reading;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class NotForThePublicTests
{
    private const string Rule = "not-for-the-public";

    [Theory]
    [InlineData("OFFICIAL-SENSITIVE\n\nThe Board met.", "protective-marking", "OFFICIAL-SENSITIVE", Severity.Blocks)]
    [InlineData("The paper was Official – Sensitive.", "protective-marking", "Official – Sensitive", Severity.Blocks)]
    [InlineData("RESTRICTED: the figures are below.", "protective-marking", "RESTRICTED", Severity.Blocks)]
    [InlineData("**Confidential**", "protective-marking", "Confidential", Severity.Blocks)]
    [InlineData("Not for publication: the figures are below.", "protective-marking", "Not for publication", Severity.Blocks)]
    [InlineData("Write to jo.example@example.org by May.", "email-address", "jo.example@example.org", Severity.Blocks)]
    [InlineData(@"Write to jo\_example@example.org by May.", "email-address", @"jo\_example@example.org", Severity.Blocks)]
    [InlineData("Write to enquiries@example.org by May.", "email-address", "enquiries@example.org", Severity.Warns)]
    [InlineData("Call 020 7946 0123 for more.", "telephone-number", "020 7946 0123", Severity.Warns)]
    [InlineData(@"Call \+44 7700 900123 for more.", "telephone-number", @"\+44 7700 900123", Severity.Warns)]
    [InlineData("Call 07700 900123.", "telephone-number", "07700 900123", Severity.Warns)]
    [InlineData("He lives at 12 Acacia Avenue, London N1 2AB.", "home-address", "N1 2AB", Severity.Warns)]
    [InlineData("See https://records.mopac.local/notes for it.", "internal-link", "https://records.mopac.local/notes", Severity.Blocks)]
    [InlineData("See http://localhost:5000/x for it.", "internal-link", "http://localhost:5000/x", Severity.Blocks)]
    [InlineData("See http://10.1.2.3/x for it.", "internal-link", "http://10.1.2.3/x", Severity.Blocks)]
    [InlineData("See [the note](https://example.sharepoint.com/sites/x).", "internal-link", "https://example.sharepoint.com/sites/x", Severity.Blocks)]
    [InlineData("Join at https://teams.microsoft.com/l/meetup-join/19.", "internal-link", "https://teams.microsoft.com/l/meetup-join/19.", Severity.Blocks)]
    [InlineData("See http://fileserver/notes for it.", "internal-link", "http://fileserver/notes", Severity.Blocks)]
    [InlineData(@"It lies in S:\Board\Notes today.", "internal-link", @"S:\Board\Notes", Severity.Blocks)]
    public void Look_NotForThePublic_IsFound(string text, string code, string passage, Severity severity)
    {
        var finding = Assert.Single(RuleNotes.Find(Rule, text));

        Assert.Equal((code, passage, severity, true), (finding.Code, finding.Passage, finding.Severity, finding.MayBeDismissed));
    }

    [Theory]
    [InlineData("The confidential support line is open, and access is restricted. Secret filming was discussed.")]
    [InlineData("CONFIDENTIAL SUPPORT LINE OPENS")]
    [InlineData("Call 999 in an emergency, 101 otherwise, or 0800 111 222 and 0300 123 1234.")]
    [InlineData("There were 48,000 offences, £20 7946 0123 is nonsense, ref 2021/0012345678 and 30 11 2023.")]
    [InlineData("The Board met at City Hall, Kamal Chunchie Way, London E16 1ZE.")]
    [InlineData("See https://www.london.gov.uk/notes and example.org, at home, by local partners of the Home Office.")]
    [InlineData("An e.g. 10.5 per cent rise; version 1.2.3.4 of it; and/or; Mr. X.")]
    public void Look_ForThePublic_FindsNothing(string text) => Assert.Empty(RuleNotes.Find(Rule, text).Select(finding => finding.Passage));

    [Fact]
    public void Look_PublicContactsOfTheHouse_AreLeftAlone()
    {
        var context = RuleNotes.Context with { Settings = new CheckSettings { PublicContacts = ["Board@Example.org", "+44 20 7946 0123"] } };

        Assert.Empty(RuleNotes.Find(Rule, RuleNotes.WithText("Write to board@example.org or call 020 7946 0123."), context));
    }

    [Theory]
    [InlineData("mopac.example", "https://notes.mopac.example/1", 1)]
    [InlineData(".mopac.example", "https://notes.mopac.example/1", 1)]
    [InlineData("mopac.example", "https://notmopac.example/1", 0)]
    [InlineData("mopac.example", "notes.mopac.example", 1)]
    public void Look_InternalHostsOfTheHouse_Block(string setting, string link, int found)
    {
        var context = RuleNotes.Context with { Settings = new CheckSettings { InternalHosts = [setting] } };

        Assert.Equal(found, RuleNotes.Find(Rule, RuleNotes.WithText($"See {link} for it."), context).Count);
    }

    [Fact]
    public void Look_MarkingOfTheFileItself_SpeaksForTheWhole()
    {
        var finding = Assert.Single(RuleNotes.FindInFile(Rule, "OFFICIAL-SENSITIVE\n\nNote of Meeting\n\nExample Board\n\n5 May 2023\n\nAttendees:\n\nMOPAC\nMPS\n\n1. First item\n\nThe meeting was opened.\n"));

        Assert.Equal(("file-marked", Severity.Blocks, (int?)1), (finding.Code, finding.Severity, finding.Line));
        Assert.Equal("file-marked", Assert.Single(RuleNotes.Find(Rule, RuleNotes.WithText("Text.") with { LeftOver = "Page 1\nRESTRICTED" })).Code);
    }

    [Theory]
    [InlineData("0123 ")]
    [InlineData("a@a.")]
    [InlineData("a.")]
    [InlineData("http://a/")]
    [InlineData(@"\\a\")]
    [InlineData("OFFICIAL ")]
    public void Look_HostileText_EndsInTime(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        _ = RuleNotes.Find(Rule, text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), watch.Elapsed.ToString());
    }

    [SeedsFact]
    public void Look_Seeds_FindsNothing()
        => Assert.All(CheckedNotes.Seeds, file => Assert.DoesNotContain(file.Findings, finding => finding.Rule == Rule));
}

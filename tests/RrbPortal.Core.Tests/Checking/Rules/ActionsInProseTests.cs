using RrbPortal.Core.Checking;
using RrbPortal.Core.Checking.Rules;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class ActionsInProseTests
{
    private static readonly ActionsInProse Rule = new();

    [Theory]
    [InlineData("Clinks will forward the details of the provider.", "will", "owner Clinks")]
    [InlineData("MOPAC agreed to write to the boroughs.", "agreed", "owner MOPAC")]
    [InlineData("MOPAC and Clinks recommended an event at City Hall.", "recommended", "owner MOPAC and Clinks")]
    [InlineData("Clinks offered to host a visit.", "offered", "owner Clinks")]
    [InlineData("The chair agreed that the matter should be considered in a future agenda.", "agreed", "owner")]
    [InlineData("There will need to be a session on substance misuse.", "will", "owner not assigned")]
    [InlineData("There is some work to be done to improve understanding.", "recommended", "owner not assigned")]
    [InlineData("The first step is to understand the scope.", "recommended", "owner not assigned")]
    [InlineData("The pilot will end soon and will be followed by an evaluation.", "will", "owner not assigned")]
    [InlineData("MOPAC welcomed the point and proposed coming back to it.", "recommended", "owner MOPAC")]
    [InlineData("A requirement was set, with boroughs working on delivering this by January 2024.", "will", "owner boroughs; due January 2024")]
    [InlineData("It was suggested that mapping would help, and this was agreed by others.", "agreed", "owner not assigned")]
    public void SentenceThatMayBeAnAction_IsOfferedWithItsStrength(string sentence, string strength, string owner)
    {
        var finding = Assert.Single(Checked.Look(Rule, $"MOPAC gave an overview. {sentence} It was long."));

        Assert.Contains($"may be an action ({strength}); {owner}", finding.Message, StringComparison.Ordinal);
        Assert.Equal((sentence, FindingEffect.MakeAction, sentence), (finding.Passage, finding.Effect, finding.Offers[0].Value));
    }

    [Theory]
    [InlineData("The next meeting will be on Tuesday 19 September 2023.")]
    [InlineData("Clinks suggested that age should play a role in decisions.")]
    [InlineData("Members would like to see more of this.")]
    [InlineData("The plan will be broken down into four areas.")]
    [InlineData("There will be links with other services. It will rain.")]
    [InlineData("MOPAC reported that the work had gone well.")]
    [InlineData("Clinks- Reports can be up to six pages.")]
    [InlineData("There will be opportunities.")]
    public void OtherSentence_NothingFound(string text) => Assert.Empty(Checked.Look(Rule, text));

    [Fact]
    public void RecordedAction_IsOfferedNoMore()
    {
        var note = Checked.Note("Clinks will forward **the details** of the provider. Clinks offered to host a visit.") with
        {
            Actions =
            [
                Checked.Action("Forward the details.", "Clinks") with { SourceSentence = "Clinks will forward the details of the provider." },
                Checked.Action("Clinks offered to host a visit.", "Clinks"),
            ],
        };

        Assert.Empty(Checked.Look(Rule, note));
    }

    [Fact]
    public void PassageIsTheTextsOwn_AlsoInListsAndWithMarks()
    {
        var text = "MOPAC summarised:\n\n- **Clinks** will forward\n  the details.\n- It was late.";

        var finding = Assert.Single(Checked.Look(Rule, text));

        Assert.Contains(finding.Passage, text, StringComparison.Ordinal);
        Assert.Equal("Clinks will forward the details.", finding.Offers[0].Value);
    }

    [Fact]
    public void QuotedCommitments_AreNotOffered()
        => Assert.Empty(Checked.Look(Rule, Checked.Note("MOPAC will work with partners to build confidence.", title: "The session is on the following commitments:")));

    [Fact]
    public void FileAndRecord_GiveTheSameCandidates()
    {
        const string text = "MOPAC recommended a roundtable before January 2024. There will need to be a session on housing.";
        var file = Checked.LookAtFile(Rule, $"Note of Meeting\n\nExample Board\n\n20 June 2023\n\nAttendees:\n\nMOPAC\nMPS\nClinks\n\n1. Update\n\n{text}\n");

        Assert.Equal(Checked.Look(Rule, text).Select(finding => finding.Key), file.Select(finding => finding.Key));
    }

    [Fact]
    public void HostileText_EndsInTime() => Checked.AssertEndsInTime(Rule, "MOPAC will ", "MOPAC agreed and proposed ", "There will need to be ", "A b, with c working on ", "Clinks offered to host a visit. ");
}

using RrbPortal.Core.Reading;
using RrbPortal.Core.Writing;

namespace RrbPortal.Core.Tests.Writing;

public sealed class ShortcutsTests
{
    private static readonly Speaker[] Speakers =
    [
        new("MPS", "Metropolitan Police Service", ["Metropolitan Police Service (MPS)", "Metropolitan Police Service", "MPS"]),
        new("Clinks", "Clinks", ["Clinks"]),
    ];

    [Theory]
    [InlineData("ACTION: NPS to send the floor plan by 3 July")]
    [InlineData("Action – NPS to send the floor plan by 3 July")]
    [InlineData("AP: NPS to send the floor plan by 3 July")]
    [InlineData("AP - NPS to send the floor plan by 3 July")]
    [InlineData("- **ACTION:** NPS to send the floor plan by 3 July")]
    [InlineData("The plan was shown.\nACTION: NPS to send the floor plan by 3 July\nIt was liked.")]
    public void Lines_LabelledAsAction_SayWhoAndWhen(string text)
    {
        var found = Assert.IsType<LabelledLine.OfAction>(Assert.Single(Lines().In(text)));

        Assert.Equal("NPS to send the floor plan by 3 July", found.Action.Sentence);
        Assert.Equal(["NPS"], found.Action.Owners);
        Assert.Equal(new DateOnly(2024, 7, 3), found.Action.DueDate);
        Assert.Contains(found.Line, text.Split('\n'));
    }

    [Theory]
    [InlineData("DECISION: the plan is published in May.", "The plan is published in May.")]
    [InlineData("Decision – The plan is published.", "The plan is published.")]
    [InlineData("AGREED: that the plan is published.", "The plan is published.")]
    public void Lines_LabelledAsDecision_SayWhatWasDecided(string text, string decision)
        => Assert.Equal(decision, Assert.IsType<LabelledLine.OfDecision>(Assert.Single(Lines().In(text))).Text);

    [Theory]
    [InlineData("")]
    [InlineData("The action plan was discussed.")]
    [InlineData("Actions from the last meeting were reviewed.")]
    [InlineData("The decision was noted.")]
    [InlineData("MPS: we agreed a decision: later.")]
    [InlineData("ACTION:")]
    public void Lines_WithoutLabel_AreNone(string text) => Assert.Empty(Lines().In(text));

    [Fact]
    public void Action_WithoutOwnerOrDate_HasNone()
    {
        var action = Lines().ActionOf("the figures are to be looked at again");

        Assert.Empty(action.Owners);
        Assert.Null(action.DueDate);
    }

    [Fact]
    public void Attribution_KnownLettersAndColon_OffersWhatTheNotesPrint()
    {
        var offer = Assert.Single(Attributions.In("MPS: There is a need for funding.\n\nOther: words", Speakers));

        Assert.Equal(
            ["MPS – There is a need for funding.", "MPS stated that there is a need for funding.", "MPS noted that there is a need for funding.", "MPS added that there is a need for funding."],
            offer.Forms.Select(form => form.Line));
    }

    [Fact]
    public void Attribution_NameInFull_IsPrintedByItsLetters()
        => Assert.Equal("MPS – IOM helps.", Assert.Single(Attributions.In("metropolitan police service: IOM helps.", Speakers)).Forms[0].Line);

    [Theory]
    [InlineData("ACTION: MPS to write")]
    [InlineData("MPS:")]
    [InlineData("the MPS: words")]
    [InlineData("MPS – There is a need.")]
    public void Attribution_AnythingElse_OffersNothing(string text) => Assert.Empty(Attributions.In(text, Speakers));

    [Fact]
    public void Attribution_CapitalOfAName_StaysInTheSentence()
        => Assert.Equal("Clinks noted that MOPAC pays.", Assert.Single(Attributions.In("Clinks: MOPAC pays.", Speakers)).Forms[2].Line);

    private static LabelledLines Lines()
        => new(new ActionCandidates(name => name is "NPS" or "MPS", KnownOrganisations.General, new DateOnly(2024, 6, 20)));
}

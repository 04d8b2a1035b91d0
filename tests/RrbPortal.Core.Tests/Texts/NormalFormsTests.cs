using System.Text;
using RrbPortal.Core.Checking.Names;
using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Search;
using RrbPortal.Core.Texts;

namespace RrbPortal.Core.Tests.Texts;

public sealed class NormalFormsTests
{
    [Fact]
    public void Normalized_WhateverIsInIt_HasAForm()
    {
        // No cases of a theory: half a pair would not come out of an attribute as it went in.
        Assert.Equal("a\uFFFDb", "a\uFFFEb".Normalized(NormalizationForm.FormC));
        Assert.Equal("a\uFFFDb", "a\uD83Db".Normalized(NormalizationForm.FormC));
        Assert.Equal("a\uFFFDb", "a\uDE00b".Normalized(NormalizationForm.FormC));
        Assert.Equal("\uD83D\uDE00 Caf\u00E9", "\uD83D\uDE00 Cafe\u0301".Normalized(NormalizationForm.FormC));
        Assert.Equal("", "".Normalized(NormalizationForm.FormC));
    }

    /// <summary>Whatever compares texts takes what a form may send.</summary>
    [Fact]
    public void Comparing_ACharacterThatIsNone_IsNoError()
    {
        const string Text = "Caf\u00E9 \uFFFE \uD83D";

        Assert.Equal("cafe", Assert.Single(FoldedWords.In(Text)));
        Assert.Equal("cafe", Slug.Of(Text, 20));
        Assert.StartsWith("cafe", OrganisationKey.Of(Text), StringComparison.Ordinal);
        Assert.StartsWith("CAFE", NameWords.Fold(Text), StringComparison.Ordinal);
        Assert.StartsWith("caf\u00E9", RrbPortal.Core.Reading.Words.Key(Text), StringComparison.Ordinal);
    }
}

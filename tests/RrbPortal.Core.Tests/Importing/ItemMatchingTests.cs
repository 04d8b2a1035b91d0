using RrbPortal.Core.Importing;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Tests.Importing;

public sealed class ItemMatchingTests
{
    [Fact]
    public void Propose_TitleThatDiffersInCaseMarksAndWhatStandsAround_IsTheSameItem()
    {
        var places = Propose(["Welcome & apologies", "Drugs strategy"], ["WELCOME AND APOLOGIES", "Update on: Drugs Strategy"]);

        Assert.Equal(["into-1", "into-2"], places);
    }

    [Fact]
    public void Propose_TwoItemsOfOneTitle_AreToldApartByTheirNumbers()
    {
        var places = Propose(["Update", "Damp", "Update"], ["Update", "Damp", "Update"]);

        Assert.Equal(["into-1", "into-2", "into-3"], places);
        Assert.Equal(["first", "into-3"], Propose(["Welcome", "Damp", "Update"], ["Sea", "Update"]));
    }

    [Fact]
    public void Propose_NumberDecides_WhereTheOrderWouldNot()
    {
        var places = Propose(["Update", "Update"], ["Damp", "Update"]);

        Assert.Equal(["first", "into-2"], places);
    }

    [Fact]
    public void Propose_NoCounterpart_IsANewItemBehindTheOneBefore()
    {
        var places = Propose(["Welcome", "Damp"], ["Sea", "Welcome", "Wind", "Damp", "Rain"]);

        Assert.Equal(["first", "into-1", "after-1", "into-2", "after-2"], places);
    }

    [Fact]
    public void Propose_SubItemWithoutCounterpart_StaysUnderItsItem()
    {
        var draft = Items("Welcome", "Damp in the store");
        draft[1].Parent = draft[0];

        Assert.Equal(["into-1", "under"], ItemMatching.Propose(new AgendaThere(Items("Welcome", "Plans")), draft).Select(place => place.Value));
    }

    [Theory]
    [InlineData("into-12")]
    [InlineData("after-3")]
    [InlineData("first")]
    [InlineData("under")]
    public void Parse_WhatAFormSends_IsThePlaceAgain(string value) => Assert.Equal(value, ItemPlace.Parse(value)!.Value);

    [Theory]
    [InlineData("")]
    [InlineData("into")]
    [InlineData("into--1")]
    [InlineData("after-0")]
    [InlineData("first-2")]
    [InlineData("after-99999999999")]
    public void Parse_AnythingElse_IsNoPlace(string value) => Assert.Null(ItemPlace.Parse(value));

    private static IEnumerable<string> Propose(string[] agenda, string[] file) => ItemMatching.Propose(new AgendaThere(Items(agenda)), Items(file)).Select(place => place.Value);

    private static List<AgendaItem> Items(params string[] titles) => [.. titles.Select((title, at) => new AgendaItem { Id = at + 1, Position = at + 1, Title = title })];
}

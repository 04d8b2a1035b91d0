using RrbPortal.Core.Subscriptions;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Tests.Subscriptions;

public sealed class TopicTests
{
    [Theory]
    [InlineData("everything", TopicKind.Everything, "")]
    [InlineData("board/rrb", TopicKind.Board, "rrb")]
    [InlineData("theme/housing", TopicKind.Theme, "housing")]
    [InlineData("organisation/clinks", TopicKind.Organisation, "clinks")]
    public void Value_Written_IsReadBack(string value, TopicKind kind, string slug)
    {
        var topic = new Topic(kind, slug);

        Assert.Equal((value, topic), (topic.Value, Topic.Read(value)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("board")]
    [InlineData("board/")]
    [InlineData("board/a/b")]
    [InlineData("1/rrb")]
    [InlineData("everything/rrb")]
    [InlineData("Board/rrb")]
    public void Read_AnythingElse_IsNothing(string? value) => Assert.Null(Topic.Read(value));

    [Fact]
    public void Read_SlugBeyondItsLength_IsNothing() => Assert.Null(Topic.Read($"board/{new string('r', FollowedTopic.SlugLength + 1)}"));

    [Fact]
    public void Words_OfATopicThatNothingCarriesNow_DoNotNameIt()
        => Assert.Equal("A theme without published notes", TopicWords.Of(new Topic(TopicKind.Theme, "withdrawn-name"), null));
}

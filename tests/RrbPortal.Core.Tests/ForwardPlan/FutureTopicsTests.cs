using RrbPortal.Core.ForwardPlan;

namespace RrbPortal.Core.Tests.ForwardPlan;

public sealed class FutureTopicsTests
{
    [Theory]
    [InlineData("A full report is to be brought to the next meeting.")]
    [InlineData("The Board will return to the question of funding.")]
    [InlineData("MOPAC to come back to the board with figures.")]
    [InlineData("The figures come back in a year.")]
    [InlineData("Probation will share a paper in the autumn.")]
    [InlineData("The results will be discussed at a future meeting.")]
    [InlineData("The evaluation comes to the next meeting.")]
    [InlineData("It was agreed to add housing to the forward plan.")]
    [InlineData("Members would like this as an agenda item for the next meeting.")]
    [InlineData("The pilot will be considered at one of the next meetings.")]
    public void IsIn_SentenceOfALaterTopic_IsFound(string sentence) => Assert.True(FutureTopics.IsIn(sentence));

    [Theory]
    [InlineData("The next meeting will be on 12 September.")]
    [InlineData("The next meeting is planned for Thursday 20 June 2024.")]
    [InlineData("Date of next meeting: to be announced.")]
    [InlineData("Members thanked the speakers for the paper.")]
    [InlineData("Half of them were seen within six weeks.")]
    [InlineData("People return to the same borough after release.")]
    public void IsIn_AnnouncementOrOtherSentence_IsLeftAlone(string sentence) => Assert.False(FutureTopics.IsIn(sentence));

    [Fact]
    public void IsIn_VeryLongSentence_EndsSoon()
    {
        var sentence = "The paper will be " + string.Concat(Enumerable.Repeat("brought to a an the next ", 5000));
        var started = TimeProvider.System.GetTimestamp();

        FutureTopics.IsIn(sentence);

        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Sentences_OfAText_AreWordForWord()
    {
        var found = PlanProposals.Sentences(1, "2", "Housing", "Members spoke. **Clinks** will bring a paper to the next meeting.\n\n- The Board will return to it.\n- No more.");

        Assert.Equal(["Clinks will bring a paper to the next meeting.", "The Board will return to it."], found);
    }
}

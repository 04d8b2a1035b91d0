using RrbPortal.Data.Records;

namespace RrbPortal.Web.Tests.Secretariat;

/// <summary>What the overview of a meeting says comes next. The portal's clock shows 4 February 2026.</summary>
public sealed class NextStepTests
{
    private static readonly DateOnly Ahead = new(2026, 3, 20);
    private static readonly DateOnly Past = new(2026, 1, 20);

    [Theory]
    [InlineData(MeetingState.Planned, true, "Make the agenda, and issue it to the members.", "Make the agenda")]
    [InlineData(MeetingState.AgendaIssued, true, "Members have the agenda.", "Write the note")]
    [InlineData(MeetingState.AgendaIssued, false, "The note is not written yet.", "Write the note")]
    [InlineData(MeetingState.Held, false, "The note is not written yet.", "Write the note")]
    [InlineData(MeetingState.Cancelled, true, "The meeting is cancelled.", "Open the agenda")]
    public async Task Draft_WithoutTexts_LeadsToTheAgendaAndThenToTheNote(MeetingState state, bool isAhead, string sentence, string button)
    {
        await using var working = await Working.CreateAsync(meeting => meeting.With(record => record.Date = isAhead ? Ahead : Past).Standing(state).Item("Housing"));

        var page = await working.Secretary.GetAsync(Links.Working(working.Id));

        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll(".lead-panel .govuk-button"), shown => shown.TextContent.Trim() == button);
        Assert.DoesNotContain("Send for review", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Good to know", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_WithAText_MayBeSentForReviewAndIsChecked()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.With(record => record.Date = Past).Item("Housing", "Clinks spoke."));

        var page = await working.Secretary.GetAsync(Links.Working(working.Id));

        Assert.Contains("Only the secretariat can read this draft.", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll(".lead-panel .govuk-button"), shown => shown.TextContent.Trim() == "Send for review");
    }
}

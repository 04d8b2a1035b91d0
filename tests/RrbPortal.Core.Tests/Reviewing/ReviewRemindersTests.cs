using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Reviewing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Reviewing;

public sealed class ReviewRemindersTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Run_DayByDay_RemindsTwoWorkingDaysBeforeAndOnTheDayAfter(DatabaseProvider provider)
    {
        await using var reviewed = await Reviewed.CreateAsync(provider: provider);
        await reviewed.SendAsync();
        await reviewed.Portal.Of<CommentService>().AnswerAsync(reviewed.Meeting.Id, ReviewAnswerState.Content, reviewed.Member, default);
        var written = new List<(int Day, int Count)>();

        for (var day = 1; day <= 12; day++)
        {
            written.Add((day, await reviewed.Portal.Of<ReviewReminders>().RunAsync(default)));
            Assert.Equal(0, await reviewed.Portal.Of<ReviewReminders>().RunAsync(default));
            reviewed.Portal.Clock.Advance(TimeSpan.FromDays(1));
        }

        // The deadline is Monday the 8th; two working days before it is Thursday the 4th.
        Assert.Equal([(4, 2), (9, 2)], written.Where(line => line.Count > 0));
        Assert.Equal(4, await reviewed.Db.Outbox.CountAsync(mail => mail.Kind == "review-reminder"));
        Assert.All(await reviewed.Db.ReviewAnswers.ToListAsync(), answer => Assert.Equal(answer.UserId != reviewed.Member.UserId, answer.RemindedAt is not null));
    }

    /// <summary>The reminder has been due since Thursday the 4th; the clock stands at nine in UTC.</summary>
    [Theory]
    [InlineData(3, -9)]
    [InlineData(3, -4)]
    [InlineData(5, 0)]
    [InlineData(6, 0)]
    public async Task Run_OutOfOfficeHours_WaitsForThem(int days, int hours)
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        reviewed.Portal.Clock.Advance(TimeSpan.FromDays(days) + TimeSpan.FromHours(hours));

        var early = await reviewed.Portal.Of<ReviewReminders>().RunAsync(default);
        reviewed.Portal.Clock.Advance(new DateTimeOffset(2024, 7, 8, 6, 0, 0, TimeSpan.Zero) - reviewed.Portal.Clock.GetUtcNow());
        var later = await reviewed.Portal.Of<ReviewReminders>().RunAsync(default);

        Assert.Equal((0, 3), (early, later));
        Assert.Equal("schedule", await reviewed.Db.Audit.Where(entry => entry.Action == "note.reviewers-reminded").Select(entry => entry.Via).SingleAsync());
    }

    [Fact]
    public async Task Run_AfterAReminderByHand_DoesNotRepeatIt()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        reviewed.Portal.Clock.Advance(TimeSpan.FromDays(3));
        await reviewed.Portal.Of<RoundService>().RemindAsync(reviewed.Meeting.Id, reviewed.Secretary, default);

        Assert.Equal(0, await reviewed.Portal.Of<ReviewReminders>().RunAsync(default));
        reviewed.Portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await reviewed.Portal.Of<ReviewReminders>().RunAsync(default));
    }

    [Theory]
    [InlineData("2024-07-08", "2024-07-03", null, false)]
    [InlineData("2024-07-08", "2024-07-04", null, true)]
    [InlineData("2024-07-08", "2024-07-06", null, true)]
    [InlineData("2024-07-08", "2024-07-08", "2024-07-04", false)]
    [InlineData("2024-07-08", "2024-07-05", "2024-07-03", true)]
    [InlineData("2024-07-08", "2024-07-09", "2024-07-08", true)]
    [InlineData("2024-07-08", "2024-07-20", "2024-07-09", false)]
    [InlineData("2024-07-02", "2024-07-01", null, false)]
    [InlineData("2024-07-02", "2024-07-02", null, true)]
    public void IsReminderDue_OnADay_FollowsTheDeadline(string deadline, string today, string? last, bool due)
        => Assert.Equal(due, ReviewDays.IsReminderDue(new(2024, 7, 1), Day(deadline), Day(today), last is null ? null : Day(last)));

    [Theory]
    [InlineData("2024-07-01", 5, "2024-07-08")]
    [InlineData("2024-08-22", 5, "2024-08-30")]
    [InlineData("2024-12-20", 5, "2024-12-31")]
    public void Suggested_AcrossWeekendsAndBankHolidays_CountsWorkingDays(string today, int days, string expected)
        => Assert.Equal(Day(expected), ReviewDays.Suggested(Day(today), days));

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);
}

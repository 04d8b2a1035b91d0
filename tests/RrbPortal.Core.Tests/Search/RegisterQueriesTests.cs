using RrbPortal.Core.Publishing;
using RrbPortal.Core.Search;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Data;

namespace RrbPortal.Core.Tests.Search;

public sealed class RegisterQueriesTests
{
    private static readonly DateOnly July = new(2024, 7, 18);

    [Fact]
    public async Task Actions_AsTheirNotesSay_AreListedAndNarrowed()
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(SearchBench.Full);

        var all = await ActionsAsync(bench, new RegisterFilter());

        Assert.Equal(["action-2", "action-1"], all.Lines.Select(line => line.Anchor));
        Assert.Equal((ActionStatus.Open, new DateOnly(2024, 9, 12), "Right to Know", true), (all.Lines[1].Status, all.Lines[1].Due, all.Lines[1].Owners, all.Lines[1].IsOverdue));
        Assert.Equal(("soon", false), (all.Lines[0].DuePrinted, all.Lines[0].IsOverdue));
        Assert.Equal(["Clinks", "Right to Know (RTK)"], all.Choices.Organisations.Select(choice => choice.Label));
        Assert.Equal(["action-1"], await AnchorsAsync(new RegisterFilter(Overdue: true)));
        Assert.Equal(["action-1"], await AnchorsAsync(new RegisterFilter(Organisation: "rtk")));
        Assert.Equal(["action-2"], await AnchorsAsync(new RegisterFilter(Status: ActionStatus.NotRecorded)));
        Assert.Equal([], await AnchorsAsync(new RegisterFilter(Board: "other")));
        Assert.Equal([], await AnchorsAsync(new RegisterFilter(Year: 2023)));
        Assert.Equal([], await AnchorsAsync(new RegisterFilter(Organisation: "nobody")));
        Assert.Equal(2, (await AnchorsAsync(new RegisterFilter(Year: 2024))).Count);
        Assert.Equal((null, new PublicEntryItem("2", "Housing on release")), (all.Lines[0].Item, all.Lines[1].Item));
        Assert.Equal(["Hate crime", "Housing"], all.Choices.Themes.Select(choice => choice.Label));
        Assert.Equal(["action-2", "action-1"], await AnchorsAsync(new RegisterFilter(Theme: "hate-crime")));
        Assert.Equal(["action-1"], await AnchorsAsync(new RegisterFilter(Theme: "housing")));

        async Task<IReadOnlyList<string>> AnchorsAsync(RegisterFilter filter) => [.. (await ActionsAsync(bench, filter)).Lines.Select(line => line.Anchor)];
    }

    [Fact]
    public async Task Action_ReportedOnLater_StandsAsTheLatestMeetingSays()
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(SearchBench.Full);
        var report = PublishedSeries.Note(July) with
        {
            ActionUpdates = [new PublicActionUpdate(SearchBench.June, "action-1", "AP1", "Share the review of tenancies.", ["Right to Know"], ActionStatus.Done, null, "It went out.")],
        };
        var record = await bench.Series.PublishAsync(report);

        var done = (await ActionsAsync(bench, new RegisterFilter(Status: ActionStatus.Done))).Lines;
        await bench.Series.WithdrawAsync(report, record, "It named a person.");
        var again = (await ActionsAsync(bench, new RegisterFilter(Organisation: "rtk"))).Lines;

        Assert.Equal(("action-1", July, false), (Assert.Single(done).Anchor, done[0].ReportedAt, done[0].IsOverdue));
        Assert.Equal((ActionStatus.Open, null), (Assert.Single(again).Status, again[0].ReportedAt));
    }

    [Fact]
    public async Task Report_PublishedBeforeItsAction_CountsOnceThatIsThere()
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(PublishedSeries.Note(July) with
        {
            ActionUpdates = [new PublicActionUpdate(SearchBench.June, "action-1", "AP1", "Share the review of tenancies.", [], null, new DateOnly(2025, 1, 31), null)],
        });
        await ActionsAsync(bench, new RegisterFilter());

        await bench.Series.PublishAsync(SearchBench.Full);

        var line = (await ActionsAsync(bench, new RegisterFilter(Organisation: "rtk"))).Lines[0];
        Assert.Equal((ActionStatus.Open, new DateOnly(2025, 1, 31), false), (line.Status, line.Due, line.IsOverdue));
    }

    [Fact]
    public async Task Decisions_OfNotes_AreListed()
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(SearchBench.Full);

        var page = (await bench.One.Registers.DecisionsAsync(new RegisterFilter(), default))!;

        Assert.Equal(("The plan for tenancies was agreed.", "the Board", SearchBench.June), (page.Lines[0].Text, page.Lines[0].DecidedBy, page.Lines[0].Date));
        Assert.Equal(new PublicEntryItem("2", "Housing on release"), page.Lines[0].Item);
        Assert.Equal([2024], page.Choices.Years);
        Assert.Empty((await bench.One.Registers.DecisionsAsync(new RegisterFilter(Theme: "arts"), default))!.Lines);
    }

    [Fact]
    public async Task Actions_OfManyNotes_AreTurnedPageByPage()
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(SearchBench.Full with
        {
            Actions = [.. Enumerable.Range(1, 45).Select(number => new PublicAction($"action-{number}", null, null, null, "Do it.", [], null, null, ActionStatus.Open))],
        });

        var second = await ActionsAsync(bench, new RegisterFilter(Page: 2));
        var beyond = await ActionsAsync(bench, new RegisterFilter(Page: 99));

        Assert.Equal((45, 3, 20), (second.Total, second.Pages, second.Lines.Count));
        Assert.Equal((3, 5), (beyond.Page, beyond.Lines.Count));
    }

    [Fact]
    public async Task Organisation_WithAllThatIsPublishedOfIt_ShowsEach()
    {
        await using var bench = await SearchBench.CreateAsync();
        await bench.Series.PublishAsync(SearchBench.Full);
        await bench.Series.PublishAsync(PublishedSeries.Note(July) with
        {
            Attendance = [new PublicAttendance("rtk", "Right to Know (RTK)", null, null, Presence.Apologies, Capacity.Member)],
        });

        var page = (await bench.One.Organisations.OfAsync("rtk", 1, default))!.Page!;
        var list = await bench.One.Organisations.ListAsync(default);

        Assert.Equal(("Right to Know (RTK)", 1, 2), (page.Name, page.Attended, page.Listed));
        Assert.Equal([(July, Presence.Apologies), (SearchBench.June, Presence.Present)], page.Meetings.Select(line => (line.Date, line.Presence)));
        Assert.Equal(("item-2", "RTK reported that tenancies for prison leavers are short."), (Assert.Single(page.Contributions).Anchor, Assert.Single(page.Contributions[0].Words)));
        Assert.Equal(["action-1"], page.Actions.Select(line => line.Anchor));
        Assert.Equal(
            [("Clinks", 1, 1, 1), ("Metropolitan Police Service", 0, 1, 0), ("Right to Know (RTK)", 1, 2, 1)],
            list!.Select(line => (line.Name, line.Attended, line.Listed, line.Actions)));
        Assert.Null((await bench.One.Organisations.OfAsync("nobody", 1, default))!.Page);
        Assert.Null((await bench.One.Organisations.OfAsync(string.Empty, 1, default))!.Page);
    }

    private static async Task<RegisterPage<PublicActionLine>> ActionsAsync(SearchBench bench, RegisterFilter filter)
    {
        var page = await bench.One.Registers.ActionsAsync(filter, default);
        Assert.NotNull(page);
        return page;
    }
}

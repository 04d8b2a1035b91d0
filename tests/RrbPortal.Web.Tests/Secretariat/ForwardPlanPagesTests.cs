using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Web.Tests.Secretariat;

/// <summary>A board's forward plan, from the first wish to the public page.</summary>
public sealed class ForwardPlanPagesTests
{
    [Theory]
    [InlineData("", "Forward plan")]
    [InlineData("/entry", "Add a topic")]
    [InlineData("/entry/{entry}", "Change a topic")]
    [InlineData("/drop/{entry}", "Drop “Housing”?")]
    public async Task Get_ByAnybody_IsForTheBoardsSecretariatAlone(string page, string heading)
    {
        await using var working = await Working.CreateAsync();
        var topic = await AddAsync(working, "Housing");
        var address = Links.ForwardPlan(working.Board.Slug) + page.Replace("{entry}", $"{topic.Id}", StringComparison.Ordinal);

        var own = await working.Secretary.GetAsync(address);

        Assert.Equal((HttpStatusCode.OK, heading), (own.Status, own.Heading));
        Assert.StartsWith("/account/sign-in", (await working.Portal.Anonymous().GetAsync(address)).Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await working.Portal.AsMemberAsync()).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await working.Portal.AsChairAsync()).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await working.Portal.AsAdministratorAsync()).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await working.Portal.AsSecretaryAsync("another")).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await working.Secretary.GetAsync(address.Replace($"/{working.Board.Slug}/", "/none/", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Add_FromASentenceOfANote_KeepsWhereItWasSaid()
    {
        await using var working = await Working.CreateAsync(meeting => meeting.Item("Housing on release", "The board will return to housing.").NoteIn(NoteState.InReview));

        var plan = await working.Secretary.GetAsync(Links.ForwardPlan(working.Board.Slug));
        var link = plan.Document.Links.First(link => link.TextContent.StartsWith("Add to the forward plan", StringComparison.Ordinal)).GetAttribute("href")!;
        var form = await working.Secretary.GetAsync(link);
        var wrong = await form.Form("Save and continue").Fill("Topic", "").SubmitAsync();
        var list = await wrong.Form("Save and continue").Fill("Topic", "Housing").Choose("Who may read it", "Everybody").Fill("Wanted, in words", "in the autumn").Fill("Length in minutes", "20").SubmitAsync();

        Assert.Equal("The board will return to housing.", form.Document.QuerySelector("textarea[name='Input.OriginSentence']")!.TextContent.Trim());
        Assert.Equal("Housing on release", form.Document.QuerySelector("input[name='Input.Topic']")!.GetAttribute("value"));
        Assert.Equal(["Enter the topic", "Choose who may read it"], wrong.Errors);
        Assert.Equal(["Housing"], list.All("[data-topic] .entries__title"));
        Assert.Contains("Waiting since 20 June 2024, 19 months; wanted: in the autumn; 20 minutes", list.Text, StringComparison.Ordinal);
        Assert.Contains("“The board will return to housing.” Meeting of 20 June 2024, Housing on release", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sentences that may be a topic", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_ByButtonsOrByPlace_ChangesTheOrder()
    {
        await using var working = await Working.CreateAsync();
        var (a, b) = (await AddAsync(working, "A"), await AddAsync(working, "B", position: 2));
        var address = Links.ForwardPlan(working.Board.Slug);

        var page = await working.Secretary.GetAsync(address);
        var moved = await page.FormIn($"#topic-{b.Id} [data-plan-move]", "Move up: B").SubmitAsync();
        var placed = await Working.PostAsync(working.Secretary, Links.AddMeeting, "Save and continue", $"{address}?handler=Move", ("entry", $"{a.Id}"), ("before", $"{b.Id}"));
        var last = await Working.PostAsync(working.Secretary, Links.AddMeeting, "Save and continue", $"{address}?handler=Move", ("entry", $"{a.Id}"), ("before", ""));

        Assert.Equal(["B", "A"], moved.All("[data-topic] .entries__title"));
        Assert.Equal(["A", "B"], placed.All("[data-topic] .entries__title"));
        Assert.Equal(["B", "A"], last.All("[data-topic] .entries__title"));
    }

    [Fact]
    public async Task Take_IntoAMeeting_ShowsWhereTheTopicIs()
    {
        await using var working = await Working.CreateAsync();
        var topic = await AddAsync(working, "Housing");
        var meeting = await ComingAsync(working);

        var page = await working.Secretary.GetAsync(Links.ForwardPlan(working.Board.Slug));
        var taken = await page.Form("Take: Housing").SubmitAsync();
        var late = await page.Form("Take: Housing").SubmitAsync();
        var items = await working.Secretary.GetAsync(Links.Working(meeting.Id, WorkingPage.Items));

        Assert.Contains("The topic is on the agenda now: Meeting of 12 March 2026.", taken.Html, StringComparison.Ordinal);
        Assert.Contains("Item of the meeting of 12 March 2026", taken.Text, StringComparison.Ordinal);
        Assert.Contains("Somebody changed this topic since you opened the page", late.Text, StringComparison.Ordinal);
        Assert.Contains("1 Housing", items.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Put back", taken.Text, StringComparison.Ordinal);

        await using var db = working.Db();
        await db.ForwardPlan.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.TakenAsItemId, (int?)null));
        var gone = await working.Secretary.GetAsync(Links.ForwardPlan(working.Board.Slug));
        var back = await gone.Form("Put back into the queue: Housing").SubmitAsync();

        Assert.Contains("is no item there any more", gone.Text, StringComparison.Ordinal);
        Assert.Equal(["Housing"], back.All("[data-topic] .entries__title"));
        Assert.Equal(topic.Id, (await db.ForwardPlan.AsNoTracking().SingleAsync()).Id);
    }

    [Fact]
    public async Task Drop_WithAReason_CanBeTakenBack()
    {
        await using var working = await Working.CreateAsync();
        var topic = await AddAsync(working, "Housing");

        var form = await working.Secretary.GetAsync(Links.DropTopic(working.Board.Slug, topic.Id));
        var empty = await form.Form("Drop").SubmitAsync();
        var dropped = await empty.Form("Drop").Fill("Why the board does not want it any more", "Settled elsewhere.").SubmitAsync();
        var back = await dropped.Form("Put back into the queue: Housing").SubmitAsync();

        Assert.Equal(["Say why the board does not want it any more"], empty.Errors);
        Assert.Contains("Settled elsewhere.", dropped.Text, StringComparison.Ordinal);
        Assert.Equal(["Housing"], back.All("[data-topic] .entries__title"));
    }

    [Fact]
    public async Task Change_TwoAtOnce_ShowsBothTexts()
    {
        await using var working = await Working.CreateAsync();
        var topic = await AddAsync(working, "Housing");
        var first = await working.Secretary.GetAsync(Links.Topic(working.Board.Slug, topic.Id));
        var second = await working.Secretary.GetAsync(Links.Topic(working.Board.Slug, topic.Id));

        await first.Form("Save and continue").Fill("Topic", "The first wording").SubmitAsync();
        var both = await second.Form("Save and continue").Fill("Topic", "The second wording").SubmitAsync();
        var saved = await both.Form("Save and continue").SubmitAsync();

        Assert.Contains("The first wording", both.Text, StringComparison.Ordinal);
        Assert.Equal(["The second wording"], saved.All("[data-topic] .entries__title"));
    }

    [Fact]
    public async Task Publish_PublicTopics_IsWhatVisitorsRead()
    {
        await using var working = await Working.CreateAsync();
        await AddAsync(working, "Housing", sentence: "A secret sentence.");
        await AddAsync(working, "A secret topic", RecordAudience.Internal);
        var visitor = working.Portal.Anonymous();
        var address = Links.PublicForwardPlan(working.Board.Slug);

        var before = await visitor.GetAsync(address);
        var plan = await working.Secretary.GetAsync(Links.ForwardPlan(working.Board.Slug));
        var published = await plan.Form("Publish the forward plan").SubmitAsync();
        var after = await visitor.GetAsync(address);
        var again = await plan.Form("Publish the forward plan").SubmitAsync();

        Assert.Equal(HttpStatusCode.NotFound, before.Status);
        Assert.Contains("It says what stands below.", published.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "Forward plan"), (after.Status, after.Heading));
        Assert.Equal(["Housing"], after.All(".entries__title"));
        Assert.DoesNotContain("secret", after.Html, StringComparison.Ordinal);
        Assert.Contains("Nothing has changed since the forward plan was published.", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_InAPreElectionPeriod_AsksForAReasonThatThePublicDoesNotRead()
    {
        await using var working = await Working.CreateAsync();
        await AddAsync(working, "Housing");
        working.Portal.Clock.Advance(new DateTimeOffset(2026, 4, 20, 9, 0, 0, TimeSpan.Zero) - working.Portal.Clock.GetUtcNow());
        var secretary = await working.Portal.AsSecretaryAsync();
        var plan = await secretary.GetAsync(Links.ForwardPlan(working.Board.Slug));

        var silent = await plan.Form("Publish the forward plan").SubmitAsync();
        var published = await silent.Form("Publish the forward plan").Fill("Why it is published in a pre-election period", "A routine plan.").SubmitAsync();

        Assert.Contains("Today lies before the elections of the London boroughs of 7 May 2026.", plan.Text, StringComparison.Ordinal);
        Assert.Equal(["Say why the forward plan is published before the elections of the London boroughs of 7 May 2026"], silent.Errors);
        Assert.Contains("The forward plan was published.", published.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("routine", (await working.Portal.Anonymous().GetAsync(Links.PublicForwardPlan(working.Board.Slug))).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_OfTheBoard_ReadTheQueueWithoutTheSecretariatsNote()
    {
        await using var working = await Working.CreateAsync();
        await AddAsync(working, "An internal topic", RecordAudience.Internal);
        var address = Links.MemberForwardPlan(working.Board.Slug);

        var own = await (await working.Portal.AsMemberAsync()).GetAsync(address);

        Assert.Contains("An internal topic", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("For the secretariat alone", own.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await working.Portal.AsChairAsync()).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await working.Portal.AsMemberAsync("another")).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await working.Portal.AsAdministratorAsync()).GetAsync(address)).Status);
        Assert.StartsWith("/account/sign-in", (await working.Portal.Anonymous().GetAsync(address)).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ByAnotherBoardsSecretariat_IsNotFoundAndChangesNothing()
    {
        await using var working = await Working.CreateAsync();
        var topic = await AddAsync(working, "Housing");
        var meeting = await ComingAsync(working);
        var stranger = await working.Portal.AsSecretaryAsync("another");
        var plan = Links.ForwardPlan(working.Board.Slug);

        foreach (var address in new[] { $"{plan}?handler=Move", $"{plan}?handler=Take", $"{plan}?handler=Return", $"{plan}?handler=Publish", $"{plan}/entry", $"{plan}/entry/{topic.Id}", $"{plan}/drop/{topic.Id}" })
        {
            var answer = await Working.PostAsync(
                stranger, Links.AddMeeting, "Save and continue", address,
                ("entry", $"{topic.Id}"), ("version", "1"), ("meeting", $"{meeting.Id}"), ("direction", "Up"), ("Input.Topic", "X"), ("Input.Audience", "Public"), ("Input.Reason", "X"), ("Input.Version", "1"));
            Assert.Equal((address, HttpStatusCode.NotFound), (address, answer.Status));
        }

        await using var db = working.Db();
        Assert.Equal(("Housing", ForwardPlanState.Waiting, 1), ((await db.ForwardPlan.SingleAsync()).Topic, (await db.ForwardPlan.SingleAsync()).State, (await db.ForwardPlan.SingleAsync()).Version));
        Assert.False(await db.PublishedForwardPlans.AnyAsync());
    }

    private static async Task<ForwardPlanEntry> AddAsync(Working working, string topic, RecordAudience audience = RecordAudience.Public, string? sentence = null, int position = 1)
    {
        await using var db = working.Db();
        var entry = new ForwardPlanEntry
        {
            BoardId = working.Board.Id,
            Position = position,
            Topic = topic,
            OriginSentence = sentence,
            InternalNote = "For the secretariat alone",
            Since = new DateOnly(2024, 6, 20),
            Audience = audience,
            ByName = "Sam Secretary",
            At = PortalApplication.Start,
        };
        db.ForwardPlan.Add(entry);
        await db.SaveChangesAsync();
        return entry;
    }

    private static async Task<Meeting> ComingAsync(Working working)
    {
        await using var db = working.Db();
        return await Given.Meeting(working.Board).On(2026, 3, 12).Standing(MeetingState.Planned).SavedIn(db);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RrbPortal.Browser.Tests.Browsers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Browser.Tests.Journeys;

/// <summary>
/// One turn of a board's life with three people, secretary, member and chair: from the forward plan to the published
/// note, and to the agenda of the next meeting, which begins with it.
/// </summary>
public sealed partial class WholeCycleTests(BrowserHost host) : IClassFixture<BrowserHost>
{
    private const string Topic = "Women leaving custody";
    private const string Wording = "Clinks said that mentors wait at the gate at nine.";
    private const string Address = "/boards/rrb/meetings/2026-03-20";

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FromTheForwardPlanToTheNextAgenda_ThreePeople_EachSeesTheirPart(bool script)
    {
        await using var portal = await PortalApplication.ListenAsync();
        var accounts = new List<TestAccount>();
        foreach (var role in new[] { PortalRole.Secretariat, PortalRole.Member, PortalRole.Chair })
        {
            accounts.Add(await portal.AddAccountAsync((role, PortalApplication.Board)));
        }

        await using var secretary = await Person.AtAsync(host.Browser, portal.Address, script);
        await using var member = await Person.AtAsync(host.Browser, portal.Address, script);
        await using var chair = await Person.AtAsync(host.Browser, portal.Address, script);
        await using var visitor = await Person.AtAsync(host.Browser, portal.Address, script);
        Person[] people = [secretary, member, chair];
        await SignInAsync(people, accounts);

        await secretary.Page.GotoAsync("/secretariat/boards/rrb/templates");
        await secretary.PressAsync("Use these as standing items");
        await AddTopicAsync(secretary);
        var meeting = await PlanAsync(secretary, 20, 3);
        await TakeAsync(secretary);
        await IssueAsync(secretary, meeting);

        await member.Page.GotoAsync($"/members/meetings/{meeting}/agenda");
        Assert.Contains(Topic, await member.ReadAsync(), StringComparison.Ordinal);
        Assert.Equal(404, (await visitor.Page.GotoAsync(Address))!.Status);

        // The meeting was held yesterday; everybody comes back.
        portal.Clock.Advance(new DateTimeOffset(2026, 3, 21, 9, 0, 0, TimeSpan.Zero) - portal.Clock.GetUtcNow());
        await SignInAsync(people, accounts);
        await WriteAsync(secretary, meeting);
        await SendAsync(secretary, meeting);
        await ProposeAsync(member, meeting);
        await AcceptAsync(secretary, meeting);

        await member.Page.GotoAsync($"/members/meetings/{meeting}");
        Assert.Contains("Accepted", await member.ReadAsync(), StringComparison.Ordinal);
        await chair.Page.GotoAsync($"/members/meetings/{meeting}");
        await chair.PressAsync("Agree the note");
        Assert.Equal(404, (await visitor.Page.GotoAsync(Address))!.Status);

        await secretary.Page.GotoAsync($"/secretariat/meetings/{meeting}/publish");
        await secretary.PressAsync("Publish now");
        Assert.Equal(200, (await visitor.Page.GotoAsync(Address))!.Status);
        Assert.Contains(Wording, await visitor.ReadAsync(), StringComparison.Ordinal);

        await NextAsync(secretary);
    }

    private static async Task SignInAsync(IEnumerable<Person> people, IEnumerable<TestAccount> accounts)
    {
        foreach (var (person, account) in people.Zip(accounts))
        {
            await person.SignInAsync(account);
        }
    }

    private static async Task AddTopicAsync(Person secretary)
    {
        await secretary.Page.GotoAsync("/secretariat/boards/rrb/forward-plan/entry");
        await secretary.FillAsync("Topic", Topic);
        await secretary.Page.GetByLabel("Everybody", new PageGetByLabelOptions { Exact = true }).CheckAsync();
        await secretary.PressAsync("Save and continue");
        Assert.Contains(Topic, await secretary.ReadAsync(), StringComparison.Ordinal);
    }

    private static async Task<int> PlanAsync(Person secretary, int day, int month)
    {
        await secretary.Page.GotoAsync("/secretariat/meetings/new");
        await secretary.FillAsync("Day", day.ToString(CultureInfo.InvariantCulture));
        await secretary.FillAsync("Month", month.ToString(CultureInfo.InvariantCulture));
        await secretary.FillAsync("Year", "2026");
        await secretary.FillAsync("Start time", "14:00");
        await secretary.FillAsync("End time", "16:00");
        await secretary.PressAsync("Save and continue");
        await secretary.ArriveAsync("/secretariat/meetings/[0-9]+");
        return int.Parse(MeetingNumber().Match(secretary.Page.Url).Groups["id"].Value, CultureInfo.InvariantCulture);
    }

    private static async Task TakeAsync(Person secretary)
    {
        await secretary.Page.GotoAsync("/secretariat/boards/rrb/forward-plan");
        await secretary.Page.GetByLabel($"Take into a meeting: {Topic}").SelectOptionAsync(new SelectOptionValue { Label = "Meeting of 20 March 2026" });
        await secretary.Page.Locator("form[data-plan-take]", new PageLocatorOptions { HasText = Topic }).GetByRole(AriaRole.Button).ClickAsync();
    }

    private static async Task IssueAsync(Person secretary, int meeting)
    {
        await secretary.Page.GotoAsync($"/secretariat/meetings/{meeting}/agenda");
        Assert.Contains(Topic, await secretary.ReadAsync(), StringComparison.Ordinal);
        await secretary.PressAsync("Issue the agenda"); // a link that looks like a button
        await secretary.PressAsync("Issue the agenda");
        Assert.Contains("Version 1", await secretary.ReadAsync(), StringComparison.Ordinal);
    }

    private static async Task WriteAsync(Person secretary, int meeting)
    {
        await secretary.Page.GotoAsync($"/secretariat/meetings/{meeting}/note");
        var text = secretary.Page.Locator("section", new PageLocatorOptions { HasText = Topic }).Last.GetByLabel(new Regex("^Public text", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await text.FillAsync("Clinks said that mentors wait at the gate.\n\nACTION: Clinks to send the list of mentors by 2 May 2026");
        await secretary.PressAsync("Save all");
        await secretary.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Make it an action" }).First.ClickAsync();
        Assert.Contains("send the list of mentors", await secretary.ReadAsync(), StringComparison.Ordinal);
    }

    private static async Task SendAsync(Person secretary, int meeting)
    {
        await secretary.Page.GotoAsync($"/secretariat/meetings/{meeting}/review");
        await secretary.PressAsync("Send for review");
        Assert.Contains("Round 1", await secretary.ReadAsync(), StringComparison.Ordinal);
    }

    private static async Task ProposeAsync(Person member, int meeting)
    {
        await member.Page.GotoAsync($"/members/meetings/{meeting}");
        await member.Page.Locator(".commentable", new PageLocatorOptions { HasText = "mentors wait at the gate" }).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Comment" }).First.ClickAsync();
        var form = member.Page.Locator(".comment-form");
        await form.GetByLabel(new Regex("^Comment on", RegexOptions.None, TimeSpan.FromSeconds(1))).FillAsync("They come at nine.");
        await form.GetByLabel("Proposed wording").FillAsync(Wording);
        await member.PressAsync("Save the comment");
        await member.PressAsync("My comments are complete");
    }

    private static async Task AcceptAsync(Person secretary, int meeting)
    {
        await secretary.Page.GotoAsync($"/secretariat/meetings/{meeting}/review");
        Assert.Contains("They come at nine.", await secretary.ReadAsync(), StringComparison.Ordinal);
        await secretary.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Accept this wording" }).First.ClickAsync();
        Assert.Contains("Accepted", await secretary.ReadAsync(), StringComparison.Ordinal);
    }

    private static async Task NextAsync(Person secretary)
    {
        var next = await PlanAsync(secretary, 15, 5);
        await secretary.Page.GotoAsync($"/secretariat/meetings/{next}/agenda");
        var agenda = await secretary.ReadAsync();
        Assert.Contains("Note of the meeting of 20 March 2026", agenda, StringComparison.Ordinal);
        Assert.Contains("1 open action", agenda, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"/secretariat/meetings/(?<id>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MeetingNumber();
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using RrbPortal.Browser.Tests.Browsers;
using RrbPortal.Data;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Browser.Tests.Journeys;

/// <summary>A draft goes to a member, comes back with other words, and the member sees what became of them.</summary>
public sealed class CommentTests(BrowserHost host) : IClassFixture<BrowserHost>
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Wording_ProposedAndAccepted_IsSeenByTheMember(bool script)
    {
        await using var portal = await PortalApplication.ListenAsync();
        await using var secretary = await Person.AtAsync(host.Browser, portal.Address, script);
        await using var member = await Person.AtAsync(host.Browser, portal.Address, script);
        await secretary.SignInAsync(await portal.AddAccountAsync((PortalRole.Secretariat, PortalApplication.Board)));
        await member.SignInAsync(await portal.AddAccountAsync((PortalRole.Member, PortalApplication.Board)));
        var meeting = await MeetingAsync(portal);

        await secretary.Page.GotoAsync($"/secretariat/meetings/{meeting}/review");
        await secretary.FillAsync("Message to the members (optional)", "Item 1, please.");
        await secretary.PressAsync("Send for review");

        await member.Page.GotoAsync("/members");
        await member.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameString = "20 June 2024" }).First.ClickAsync();
        Assert.Contains("Item 1, please.", await member.ReadAsync(), StringComparison.Ordinal);
        await member.FollowAsync("Comment on paragraph 1 of item 1");
        await member.FillAsync("Proposed wording", "The board heard of supported housing.");
        if (script)
        {
            Assert.DoesNotContain("?on=", member.Page.Url, StringComparison.Ordinal);
            Assert.Empty(await Axe.ViolationsAsync(member.Page));
        }

        await member.PressAsync("Save the comment");
        Assert.Contains("Your comment was saved.", await member.ReadPageAsync(), StringComparison.Ordinal);

        await secretary.Page.GotoAsync($"/secretariat/meetings/{meeting}/review");
        await secretary.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Accept this wording" }).ClickAsync();
        Assert.Contains("Every comment is answered.", await secretary.ReadAsync(), StringComparison.Ordinal);

        await member.Page.GotoAsync($"/members/meetings/{meeting}");
        Assert.Contains("The board heard of supported housing.", await member.Page.Locator(".commentable .rendered").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("The wording was put into the note.", await member.ReadAsync(), StringComparison.Ordinal);
        await member.PressAsync("My comments are complete");
        Assert.Contains("that your comments are complete", await member.ReadAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Form_OpenedAndCancelledWithScript_GivesTheKeyboardBack()
    {
        await using var portal = await PortalApplication.ListenAsync();
        await using var secretary = await Person.AtAsync(host.Browser, portal.Address);
        await using var member = await Person.AtAsync(host.Browser, portal.Address);
        await secretary.SignInAsync(await portal.AddAccountAsync((PortalRole.Secretariat, PortalApplication.Board)));
        await member.SignInAsync(await portal.AddAccountAsync((PortalRole.Member, PortalApplication.Board)));
        var meeting = await MeetingAsync(portal);
        await secretary.Page.GotoAsync($"/secretariat/meetings/{meeting}/review");
        await secretary.PressAsync("Send for review");
        await member.Page.GotoAsync($"/members/meetings/{meeting}");
        var link = member.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Comment on paragraph 2 of item 1" });

        await link.FocusAsync();
        await member.Page.Keyboard.PressAsync("Enter");
        await member.Page.Locator("#form").WaitForAsync();
        Assert.Equal("TEXTAREA", await member.Page.EvaluateAsync<string>("document.activeElement.tagName"));
        await member.FollowAsync("Cancel");

        Assert.Equal(0, await member.Page.Locator("#form").CountAsync());
        Assert.True(await link.EvaluateAsync<bool>("element => element === document.activeElement"));
    }

    private static async Task<int> MeetingAsync(PortalApplication portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var board = await db.Boards.SingleAsync(board => board.Slug == PortalApplication.Board);
        db.ChangeTracker.Clear();
        return (await Given.Meeting(board).Attended("Home Office").Item("Data", "The board heard of housing.\n\nThen of work.").SavedIn(db)).Id;
    }
}

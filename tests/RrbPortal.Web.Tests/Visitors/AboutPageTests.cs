using System.Net;
using System.Text.Json;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Web.Tests.Visitors;

/// <summary>What a board says of itself, as visitors and their programs read it. The portal stands on 4 February 2026.</summary>
public sealed class AboutPageTests
{
    private const string Address = "/boards/rrb/about";

    private static readonly WorkingMember[] Members =
    [
        new("Clinks", "clinks", MembershipCapacity.Member, null, false, null),
        new("The Mayor's Office", null, MembershipCapacity.Chair, new DateOnly(2021, 4, 1), false, null),
        new("Probation", null, MembershipCapacity.Member, new DateOnly(2022, 4, 1), false, new DateOnly(2026, 3, 31)),
        new("Jobcentre Plus", null, MembershipCapacity.Observer, new DateOnly(2026, 4, 1), false, null),
        new("Some Body", null, MembershipCapacity.NotRecorded, null, false, null),
        new("Left on a day", null, MembershipCapacity.Member, new DateOnly(2019, 4, 1), true, new DateOnly(2021, 3, 31)),
        new("Left some day", null, MembershipCapacity.Member, null, true, null),
        new("Left by now", null, MembershipCapacity.Member, null, false, new DateOnly(2026, 2, 3)),
    ];

    [Fact]
    public async Task About_WithMembersOfEveryKind_TellsWhatIsKnownAndWhatIsNot()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await PublishAsync(portal, "Fewer crimes.", Members, "# What for\n\nIt meets.", new DateOnly(2023, 5, 2));
        await portal.Series().PublishAsync(PublishedSeries.Note(Published.June) with { Attendance = [new PublicAttendance("clinks", "Clinks", null, null, Presence.Present, Capacity.Member)] });

        var page = await portal.Anonymous().GetAsync(Address);

        Assert.Equal("About this board", page.Heading);
        Assert.Contains("As published on 2 January 2024.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Fewer crimes.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Chair", "Members", "Observer", "Capacity not recorded"], page.All("dt"));
        Assert.Equal(
            [
                "The Mayor's Office since 1 April 2021",
                "Clinks since when is not recorded",
                "Probation from 1 April 2022 to 31 March 2026",
                "Jobcentre Plus from 1 April 2026",
                "Some Body since when is not recorded",
            ],
            page.All("dd li"));
        Assert.Equal(
            ["Left on a day 1 April 2019 to 31 March 2021", "Left some day since when, and until when, is not recorded", "Left by now until 3 February 2026; since when is not recorded"],
            page.All("details li"));
        Assert.Equal(["/organisations/clinks"], page.Document.QuerySelectorAll(".members a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Agreed on 2 May 2023.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["What for"], page.All("section[aria-labelledby='terms'] h3"));
        Assert.Contains("SHA-256 of the published content: ", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task About_OfABoardThatSaysLittle_SaysThatItIsNotRecorded()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await PublishAsync(portal, null, [], null, null);

        var page = await portal.Anonymous().GetAsync(Address);
        var board = await portal.Anonymous().GetAsync("/boards/rrb");

        Assert.Contains("Purpose Not recorded", page.Text, StringComparison.Ordinal);
        Assert.Contains("Who belongs to this board is not recorded.", page.Text, StringComparison.Ordinal);
        Assert.Contains("No terms of reference are recorded.", page.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "Reducing Reoffending Board"), (board.Status, board.Heading));
    }

    [Fact]
    public async Task About_TermsOfAnUnknownDay_SaysSo()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await PublishAsync(portal, null, [], "It meets.", null);

        var page = await portal.Anonymous().GetAsync(Address);

        Assert.Contains("The day they were agreed is not recorded.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task About_NeverPublished_IsNotFoundAndTheBoardsPageSaysWhatIsMissing()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(PublishedSeries.Note(Published.June));
        var visitor = portal.Anonymous();

        var board = await visitor.GetAsync("/boards/rrb");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Address)).Status);
        Assert.Contains("Who belongs to this board has not been published, nor its terms of reference.", board.Text, StringComparison.Ordinal);
        Assert.Null(board.Document.QuerySelector($"a[href='{Address}']"));
        Assert.DoesNotContain(Address, (await visitor.GetAsync("/sitemap.xml")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_WithAProfile_ShowsItInShortAndTheSitemapNamesIt()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await PublishAsync(portal, "Fewer crimes.", Members, "It meets.", null);
        await portal.Series().PublishAsync(PublishedSeries.Note(Published.June));
        var visitor = portal.Anonymous();

        var board = await visitor.GetAsync("/boards/rrb");

        Assert.Contains("Fewer crimes.", board.Text, StringComparison.Ordinal);
        Assert.Equal(["The Mayor's Office", "Clinks; Probation", "Jobcentre Plus (from 1 April 2026)", "Some Body"], board.All("section[aria-labelledby='members'] dd"));
        Assert.Equal(2, board.Document.QuerySelectorAll($"a[href='{Address}']").Length);
        Assert.DoesNotContain("Left", board.Text, StringComparison.Ordinal);
        Assert.Contains($"{Address}</loc>", (await visitor.GetAsync("/sitemap.xml")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_ForPrograms_SaysTheSame()
    {
        await using var portal = await PortalApplication.CreateAsync();
        await PublishAsync(portal, null, Members, "It meets.", null);
        var visitor = portal.Anonymous();

        var answer = await visitor.GetAsync("/api/v1/boards/rrb");

        using var json = JsonDocument.Parse(answer.Html);
        Assert.Equal((HttpStatusCode.OK, "application/json; charset=utf-8"), (answer.Status, answer.ContentHeaders.ContentType!.ToString()));
        Assert.Equal(("board", "https://localhost/boards/rrb/about", 8), (json.RootElement.GetProperty("type").GetString(), json.RootElement.GetProperty("address").GetString(), json.RootElement.GetProperty("members").GetProperty("entries").GetArrayLength()));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/api/v1/boards/none")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync("/api/v1/boards/rrb?year=2024")).Status);
    }

    private static Task PublishAsync(PortalApplication portal, string? purpose, IEnumerable<WorkingMember> members, string? terms, DateOnly? agreedOn)
        => portal.Series().PublishAsync(ProfileSnapshot.Build(new PublicBoard("rrb", "Reducing Reoffending Board", "RRB"), purpose, members, terms, agreedOn));
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;
using Xunit.Abstractions;

namespace RrbPortal.Web.Tests.Secretariat;

/// <summary>Importing as a person sees it: progress, the review of a file, and drafts of many.</summary>
public sealed class ImportPagesTests(ITestOutputHelper output)
{
    private const string Note = """
        Note of Meeting

        Reducing Reoffending Board

        14 March 2024

        Attendees:

        Harbour Trust

        1. Dates

        We meet on Monday 5 March 2024.

        We met on Monday 6 March 2024.
        """;

    [Fact]
    public async Task Upload_WhileNobodyReads_ShowsHowFarItIsAndCanBeStoppedAndTakenUp()
    {
        await using var portal = await WithoutReaderAsync();
        var secretary = await portal.AsSecretaryAsync();

        var batch = await UploadAsync(secretary, ("a.txt", Note), ("b.txt", Note + "\nMore."), ("c.txt", Note));
        Assert.Contains("1 of 3 read", batch.Text, StringComparison.Ordinal);
        Assert.Equal(("3", "1"), (batch.Document.QuerySelector("progress")!.GetAttribute("max"), batch.Document.QuerySelector("progress")!.GetAttribute("value")));
        Assert.Contains("http-equiv=\"refresh\"", batch.Document.QuerySelector("head noscript")!.InnerHtml, StringComparison.Ordinal);

        var stopped = await batch.Form("Stop reading").SubmitAsync();
        Assert.Contains("Reading was stopped. 1 of 3 read", stopped.Text, StringComparison.Ordinal);
        Assert.Null(stopped.Document.QuerySelector("head noscript"));

        var again = await stopped.Form("Go on reading").SubmitAsync();
        Assert.Equal(["To be read", "To be read", "Here already"], again.All(".entries .govuk-tag"));
    }

    [Fact]
    public async Task Upload_OneFile_IsReadSoonAndCanBeReviewed()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var secretary = await portal.AsSecretaryAsync();

        var review = await ReviewAsync(secretary);

        Assert.Equal("Review of a.txt", review.Heading);
        Assert.Contains("Plain text.", review.Text, StringComparison.Ordinal);
        var line = review.Document.QuerySelector("#line-13")!;
        var target = line.QuerySelector(".source-line__place")!.GetAttribute("href")!;
        Assert.Contains("We meet on Monday 5 March 2024", review.Document.QuerySelector(target)!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(review.Document.QuerySelector($"{target} a[href='#line-13']"));
        Assert.NotNull(line.QuerySelector(".doubt"));
    }

    [Fact]
    public async Task Post_Doubt_WithoutReason_ShowsTheErrorAtItsField()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var secretary = await portal.AsSecretaryAsync();
        var review = await ReviewAsync(secretary);
        var doubt = WeekdayDoubt(review);

        var answer = await review.FormIn(doubt, "Keep it").SubmitAsync();

        Assert.Equal(["Say why the note is right as it is"], answer.Errors);
        var field = answer.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")!;
        Assert.Equal("Input.Reason", answer.Document.QuerySelector(field)!.GetAttribute("name"));
    }

    [Fact]
    public async Task Post_Doubt_KeptAndTakenBack_IsOpenAgain()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var secretary = await portal.AsSecretaryAsync();
        var review = await ReviewAsync(secretary);
        var before = review.All(".doubt").Count;

        var kept = await review.FormIn(WeekdayDoubt(review), "Keep it").Fill("Input.Reason", "It was moved.").SubmitAsync();
        Assert.Equal(before - 1, kept.All(".doubt").Count);
        Assert.Contains("Kept as it is: It was moved.", kept.Text, StringComparison.Ordinal);

        var back = await kept.FormIn("#doubts ~ details", kept.All("#doubts ~ details button").Single()).SubmitAsync();
        Assert.Equal(before, back.All(".doubt").Count);
    }

    [Fact]
    public async Task Post_Doubt_ThatSomebodyElseAnswered_SaysSo()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var secretary = await portal.AsSecretaryAsync();
        var review = await ReviewAsync(secretary);
        var form = review.FormIn(WeekdayDoubt(review), "Keep it").Fill("Input.Reason", "It was moved.");
        await form.SubmitAsync();

        var late = await form.SubmitAsync();

        Assert.StartsWith("This doubt is not there any more", late.Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Date_InvalidThenValid_StandsInTheFacts()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var secretary = await portal.AsSecretaryAsync();
        var review = await ReviewAsync(secretary);

        var empty = await review.Form("Set the date").SubmitAsync();
        var wrong = await review.Form("Set the date").Fill("Day", "31").Fill("Month", "2").Fill("Year", "2024").SubmitAsync();
        var right = await review.Form("Set the date").Fill("Day", "1").Fill("Month", "2").Fill("Year", "2024").SubmitAsync();

        Assert.StartsWith("Date of the meeting", wrong.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(["Enter the date of the meeting"], empty.Errors);
        Assert.Contains("Thursday 1 February 2024", right.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Original_ForTheBoardsSecretariat_IsSavedAndNeverShown()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var secretary = await portal.AsSecretaryAsync();
        var review = await ReviewAsync(secretary);
        var address = $"{review.Address}/original";

        var file = await secretary.Client.GetAsync(address);
        var stranger = await (await portal.AsSecretaryAsync("another")).GetAsync(address);
        var member = await (await portal.AsMemberAsync()).GetAsync(address);

        Assert.Equal(Encoding.UTF8.GetBytes(Note), await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(("attachment", "a.txt"), (file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileName));
        Assert.Equal("application/octet-stream", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.EndsWith("; sandbox", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (stranger.Status, member.Status));
    }

    [Theory]
    [InlineData("Dismiss")]
    [InlineData("Change")]
    [InlineData("Accept")]
    [InlineData("TakeBack")]
    [InlineData("Date")]
    [InlineData("Confirm")]
    [InlineData("Discard")]
    public async Task Post_ByAnotherBoardsSecretariat_IsNotFoundAndChangesNothing(string handler)
    {
        await using var portal = await PortalApplication.CreateAsync();
        var review = await ReviewAsync(await portal.AsSecretaryAsync());
        var stranger = await portal.AsSecretaryAsync("another");

        var answer = await Working.PostAsync(
            stranger, Links.AddMeeting, "Save and continue", $"{review.Address}?handler={handler}",
            ("Input.Key", "0"), ("Input.Value", "x"), ("Input.Reason", "x"), ("Input.AnswerId", "1"), ("Input.Version", "1"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        await using var db = portal.Database.Portal();
        Assert.False(await db.FindingAnswers.AnyAsync());
        Assert.False(await db.Meetings.AnyAsync());
    }

    [Fact]
    public async Task Post_Drafts_OfAllAndOfNone_SayWhatBecameOfThem()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var secretary = await portal.AsSecretaryAsync();
        var batch = await ReadAsync(secretary, await UploadAsync(secretary, ("a.txt", Note), ("b.txt", Note + "\nMore.")));

        var none = await batch.Form("Make drafts of the chosen files").SubmitAsync();
        var all = await batch.Form("Make drafts of all that no doubt blocks").SubmitAsync();

        Assert.Equal(["Choose one file or more"], none.Errors);
        Assert.Contains("One draft was made. One file was left; the reason stands beside it.", all.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("There is a record of the meeting on 14 March 2024 already", all.Text, StringComparison.Ordinal);
        Assert.Equal(["Draft made", "To look at"], all.All(".entries .govuk-tag"));
    }

    [Fact]
    public async Task Get_FileOfTwoThousandLines_IsOnePageOfSeveralAndSmall()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var secretary = await portal.AsSecretaryAsync();
        var text = new StringBuilder("Note of Meeting\n\nReducing Reoffending Board\n\n14 March 2024\n\n");
        for (var item = 1; text.ToString().Count(character => character == '\n') < 2000; item++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{item}. Item {item}\n\nClinks reported on the work of its members, on Monday {(item % 28) + 1} March 2024.\n\n- One point of some length, with several words in it.\n- Another point.\n\n");
        }

        var batch = await ReadAsync(secretary, await UploadAsync(secretary, ("long.txt", text.ToString())));
        var first = await batch.FollowAsync("Look at the preview of long.txt");
        var watch = Stopwatch.StartNew();
        var again = await secretary.GetAsync($"{first.Address}?part=2");
        output.WriteLine($"{watch.ElapsedMilliseconds} ms, {Encoding.UTF8.GetByteCount(again.Html)} bytes, {again.All(".doubt").Count} doubts on the page");

        Assert.Contains("Lines 501 to 1000 of", again.Text, StringComparison.Ordinal);
        Assert.NotNull(again.Document.QuerySelector("#line-503, #line-504, #line-505"));
        Assert.InRange(Encoding.UTF8.GetByteCount(again.Html), 10_000, 1024 * 1024);
    }

    private static async Task<PageResponse> ReviewAsync(Browser secretary)
    {
        var batch = await ReadAsync(secretary, await UploadAsync(secretary, ("a.txt", Note)));
        return await batch.FollowAsync("Look at the preview of a.txt");
    }

    /// <summary>The batch once the portal has read it, as a page that refreshes itself shows it.</summary>
    private static async Task<PageResponse> ReadAsync(Browser secretary, PageResponse batch)
    {
        for (var look = 0; look < 200 && batch.Document.QuerySelector("progress") is not null; look++)
        {
            await Task.Delay(50);
            batch = await secretary.GetAsync(batch.Address);
        }

        return batch;
    }

    private static async Task<PageResponse> UploadAsync(Browser secretary, params (string Name, string Text)[] files)
    {
        var form = (await secretary.GetAsync(Links.Imports)).Form("Read the files");
        foreach (var (name, text) in files)
        {
            form.Attach("Files", name, Encoding.UTF8.GetBytes(text));
        }

        return await form.SubmitAsync();
    }

    private static string WeekdayDoubt(PageResponse review)
        => $"#{review.Document.QuerySelectorAll(".doubt").First(doubt => doubt.TextContent.Contains("Monday 5 March 2024", StringComparison.Ordinal)).Id}";

    private static async Task<PortalApplication> WithoutReaderAsync()
    {
        var portal = await PortalApplication.CreateAsync();
        portal.ConfigureServices = services =>
        {
            foreach (var reader in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name == "ImportReader").ToList())
            {
                services.Remove(reader);
            }
        };
        return portal;
    }
}

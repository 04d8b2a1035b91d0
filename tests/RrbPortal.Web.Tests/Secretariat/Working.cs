using System.Net.Http.Headers;
using RrbPortal.Data;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Web.Tests.Secretariat;

/// <summary>A portal with one board and one meeting, and its secretary signed in.</summary>
internal sealed class Working : IAsyncDisposable
{
    private Working(PortalApplication portal, Board board, Meeting meeting, Browser secretary)
    {
        Portal = portal;
        Board = board;
        Meeting = meeting;
        Secretary = secretary;
    }

    public PortalApplication Portal { get; }

    public Board Board { get; }

    public Meeting Meeting { get; }

    public Browser Secretary { get; }

    public int Id => Meeting.Id;

    /// <param name="more">What the meeting holds besides its date.</param>
    public static async Task<Working> CreateAsync(Func<MeetingBuilder, MeetingBuilder>? more = null, bool fourEyes = false)
    {
        var portal = await PortalApplication.CreateAsync();
        await using var db = portal.Database.Portal();
        var builder = Given.Board("Reducing Reoffending Board").At(PortalApplication.Board);
        var board = await (fourEyes ? builder.WithFourEyes() : builder).SavedIn(db);
        var meeting = Given.Meeting(board);
        var saved = await (more?.Invoke(meeting) ?? meeting).SavedIn(db);
        return new Working(portal, board, saved, await portal.AsSecretaryAsync());
    }

    /// <summary>A new context, to see what is stored.</summary>
    public PortalDbContext Db() => Portal.Database.Portal();

    /// <summary>Posts with a token of the browser's own, as a form of another page would.</summary>
    public static Task<PageResponse> PostAsync(Browser browser, string tokenFrom, string button, string address, params (string Name, string Value)[] fields)
        => PostAsync(browser, tokenFrom, button, address, follow: true, fields);

    /// <param name="follow">Whether to go where the answer leads.</param>
    public static async Task<PageResponse> PostAsync(Browser browser, string tokenFrom, string button, string address, bool follow, params (string Name, string Value)[] fields)
    {
        var page = await browser.GetAsync(tokenFrom);
        var token = page.Form(button).Fields().Single(field => field.Key == "__RequestVerificationToken");
        var content = new FormUrlEncodedContent([token, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = content }, follow);
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}

using Microsoft.Extensions.Options;
using RrbPortal.Core.Feeds;
using RrbPortal.Core.Publishing;
using RrbPortal.Web.Hosting;
using RrbPortal.Web.Options;
using RrbPortal.Web.Pages.Visitors.Boards;

namespace RrbPortal.Web.Endpoints;

/// <summary>Meetings for calendars: each by itself, and all of them, or of a board, to subscribe to.</summary>
internal static class Calendars
{
    private const string Media = $"{CalendarFormat.MediaType}; charset=utf-8";

    public static void MapCalendars(this WebApplication app)
    {
        app.MapPublic(Links.Calendar, AllAsync);
        app.MapPublic("/boards/{board}/calendar.ics", OfBoardAsync);
        app.MapPublic("/boards/{board}/meetings/{date}.ics", OfMeetingAsync);
    }

    private static async Task<IResult> AllAsync(PublicCalendar meetings, SiteAddress addresses, IOptions<SiteOptions> site, CancellationToken cancellationToken)
        => Answer(new EventCalendar(site.Value.Name, addresses.Of(Links.Calendar), await meetings.OfBoardAsync(board: null, Page(addresses), cancellationToken)));

    private static async Task<IResult> OfBoardAsync(string board, PublicCalendar meetings, SiteAddress addresses, CancellationToken cancellationToken)
        => await meetings.NameAsync(board, cancellationToken) is { } name
            ? Answer(new EventCalendar(name, addresses.Of(Links.BoardCalendar(board)), await meetings.OfBoardAsync(board, Page(addresses), cancellationToken)))
            : Results.NotFound();

    /// <summary>A meeting that moved, or whose note was withdrawn, answers as its page does.</summary>
    private static async Task<IResult> OfMeetingAsync(
        string board, string date, PublicCalendar meetings, PublishedRecords records, PublishedAgendas agendas, SiteAddress addresses, CancellationToken cancellationToken)
    {
        if (new MeetingAddress { Board = board, DateText = date }.Date is not { } day)
        {
            return Results.NotFound();
        }

        if (await meetings.OfMeetingAsync(board, day, Page(addresses), cancellationToken) is { } meeting)
        {
            return Answer(new EventCalendar(meeting.Board, null, [meeting]));
        }

        return await records.MeetingAsync(board, day, revision: null, cancellationToken) switch
        {
            PublishedLookup.Moved moved => Moved(moved.BoardSlug, moved.Date),
            PublishedLookup.Found => Results.StatusCode(StatusCodes.Status410Gone),
            _ => await agendas.AtAsync(board, day, cancellationToken) is AgendaLookup.Moved elsewhere ? Moved(elsewhere.BoardSlug, elsewhere.Date) : Results.NotFound(),
        };
    }

    private static Func<string, DateOnly, Uri> Page(SiteAddress addresses) => (board, date) => addresses.Of(Links.Meeting(board, date));

    private static IResult Answer(EventCalendar calendar) => Results.Bytes(CalendarFormat.Write(calendar), Media);

    private static IResult Moved(string board, DateOnly date) => Results.LocalRedirect(Links.MeetingCalendar(board, date), permanent: true);
}

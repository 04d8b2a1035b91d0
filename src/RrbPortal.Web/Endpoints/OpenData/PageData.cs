using System.Globalization;
using System.Text.Json.Nodes;
using RrbPortal.Core.Common;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;
using RrbPortal.Web.Hosting;

namespace RrbPortal.Web.Endpoints.OpenData;

/// <summary>What stands in pages for search engines, in the words of schema.org: the meeting as an event, its note as a work, the board as an organisation.</summary>
public sealed class PageData(SiteAddress addresses)
{
    private const string Context = "https://schema.org";

    /// <summary>Two things side by side, each whole in itself: not every reader looks into an "@graph".</summary>
    internal JsonArray OfNote(PublishedMeetingPage page, PublicNote note)
    {
        var address = At(Links.Meeting(page.BoardSlug, page.Date));
        var published = page.Revisions.Reverse().TakeWhile(revision => revision.Event is not PublicationEvent.Withdrawn).Last();
        var work = new JsonObject
        {
            ["@type"] = "CreativeWork",
            ["@id"] = RecordId.Of(page.Key),
            ["identifier"] = RecordId.Of(page.Key),
            ["name"] = $"{note.DocumentKind ?? "Note of meeting"}: {Name(note.Board.Name, note.Date)}",
            ["url"] = address,
            ["inLanguage"] = Core.Exporting.Documents.NoteDocument.Language,
            ["datePublished"] = Instant(published.At),
            ["dateModified"] = Instant(page.Shown.At),
            ["version"] = page.Shown.Revision,
            ["license"] = Licence.Address,
            ["isAccessibleForFree"] = true,
            ["about"] = new JsonObject { ["@id"] = $"{address}#meeting" },
            ["publisher"] = Board(note.Board.Slug, note.Board.Name),
        };
        if (note.Themes.Count > 0)
        {
            work["keywords"] = string.Join(", ", note.Themes.Select(theme => theme.Label));
        }

        var meeting = Event(address, note.Board, note.Date, note.Start, note.End, note.Place, note.Mode, "EventScheduled");
        meeting["subjectOf"] = new JsonObject { ["@id"] = RecordId.Of(page.Key) };
        meeting.Insert(0, "@context", Context);
        work.Insert(0, "@context", Context);
        return [meeting, work];
    }

    internal JsonObject OfAgenda(PublishedAgendaPage page)
    {
        var agenda = page.Agenda;
        var status = agenda.State switch
        {
            MeetingState.Cancelled => "EventCancelled",
            MeetingState.Postponed => "EventPostponed",
            _ => "EventScheduled",
        };
        var meeting = Event(At(Links.Meeting(agenda.Board.Slug, agenda.Date)), agenda.Board, agenda.Date, agenda.Start, agenda.End, agenda.Place, agenda.Mode, status);
        meeting.Insert(0, "@context", Context);
        return meeting;
    }

    internal JsonObject OfBoard(string slug, string name)
    {
        var board = Board(slug, name);
        board.Insert(0, "@context", Context);
        return board;
    }

    private static string Name(string board, DateOnly date) => $"{board}, {LondonDates.InWords(date)}";

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>With the time of day where it is known, in London's offset on that day.</summary>
    private static string When(DateOnly date, TimeOnly? time)
        => time is { } of && LondonTime.InstantOf(date, of) is { } instant ? instant.InLondon().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private JsonObject Event(string address, PublicBoard board, DateOnly date, TimeOnly? start, TimeOnly? end, string? place, MeetingMode? mode, string status)
    {
        var meeting = new JsonObject
        {
            ["@type"] = "Event",
            ["@id"] = $"{address}#meeting",
            ["name"] = Name(board.Name, date),
            ["url"] = address,
            ["startDate"] = When(date, start),
            ["eventStatus"] = $"{Context}/{status}",
            ["organizer"] = Board(board.Slug, board.Name),
        };
        if (end is not null)
        {
            meeting["endDate"] = When(date, end);
        }

        if (mode is { } how)
        {
            meeting["eventAttendanceMode"] = $"{Context}/{how switch { MeetingMode.Online => "OnlineEventAttendanceMode", MeetingMode.Hybrid => "MixedEventAttendanceMode", _ => "OfflineEventAttendanceMode" }}";
        }

        if (place is not null)
        {
            meeting["location"] = new JsonObject { ["@type"] = "Place", ["name"] = place };
        }

        return meeting;
    }

    private JsonObject Board(string slug, string name)
    {
        var address = At(Links.BoardMeetings(slug));
        return new JsonObject { ["@type"] = "Organization", ["@id"] = $"{address}#board", ["name"] = name, ["url"] = address };
    }

    private string At(string path) => addresses.Of(path).AbsoluteUri;
}

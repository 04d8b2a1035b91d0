using RrbPortal.Core.Exporting;
using RrbPortal.Core.OpenData;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Published;
using RrbPortal.Web.Hosting;
using RrbPortal.Web.Pages.Visitors.Boards;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Endpoints.OpenData;

/// <summary>The interface for programs, version 1: it only reads, and only what is published.</summary>
internal static class Api
{
    private static readonly DataParameter[] Paging = [DataParameter.Page, DataParameter.PageSize];
    private static readonly DataParameter[] OfBoard = [DataParameter.Board, DataParameter.Year, .. Paging];
    private static readonly DataParameter[] Narrowing = [DataParameter.Board, DataParameter.Year, DataParameter.Theme, DataParameter.Organisation, .. Paging];

    public static IReadOnlyList<DataOperation> Operations { get; } =
    [
        List("boards", "listBoards", "Boards of which something is published", Paging, (OpenLists lists, PublishedFilter _, DataPlace place, CancellationToken ct) => lists.BoardsAsync(place, ct)),
        new($"{Links.Api}/boards/{{board}}", "getBoard", "What a board says of itself: purpose, members, terms of reference", [], typeof(PublicBoardDocument), BoardAsync),
        List("meetings", "listMeetings", "Meetings with a note or an agenda, the latest first", Narrowing, (OpenLists lists, PublishedFilter filter, DataPlace place, CancellationToken ct) => lists.MeetingsAsync(filter, place, ct)),
        new($"{Links.Api}/boards/{{board}}/meetings/{{date}}", "getMeeting", "The whole note of a meeting; before there is one, its agenda", [], typeof(PublicNoteDocument), MeetingAsync),
        List("actions", "listActions", "Actions out of all notes, the latest meeting first", OfBoard, (OpenEntries entries, PublishedFilter filter, DataPlace place, CancellationToken ct) => entries.ActionsAsync(filter, place, ct)),
        List("decisions", "listDecisions", "Decisions out of all notes, the latest meeting first", OfBoard, (OpenEntries entries, PublishedFilter filter, DataPlace place, CancellationToken ct) => entries.DecisionsAsync(filter, place, ct)),
        List("themes", "listThemes", "Themes that published notes carry", Paging, (OpenLists lists, PublishedFilter _, DataPlace place, CancellationToken ct) => lists.ThemesAsync(place, ct)),
        List("organisations", "listOrganisations", "Organisations in the attendance of published notes", Paging, (OpenLists lists, PublishedFilter _, DataPlace place, CancellationToken ct) => lists.OrganisationsAsync(place, ct)),
        List("withdrawals", "listWithdrawals", "Notes that were withdrawn, the last first: for whoever keeps copies", OfBoard, (OpenLists lists, PublishedFilter filter, DataPlace place, CancellationToken ct) => lists.WithdrawalsAsync(filter, place, ct)),
    ];

    public static void MapApi(this WebApplication app)
    {
        foreach (var operation in Operations)
        {
            app.MapPublic(operation.Path, operation.Answer);
        }

        app.Map("/api/{*anything}", (HttpContext context, DataAnswers answers) => answers.Nothing(context)).For(Audience.Visitors);
    }

    private static DataOperation List<TSource, TEntry>(
        string name, string id, string summary, DataParameter[] parameters, Func<TSource, PublishedFilter, DataPlace, CancellationToken, Task<DataPart<TEntry>>> read)
        where TSource : notnull
        => new($"{Links.Api}/{name}", id, summary, parameters, typeof(DataPage<TEntry>), async (HttpContext context, TSource source, DataAnswers answers, SiteAddress addresses, CancellationToken ct) =>
        {
            var query = DataQuery.Of(context.Request, parameters);
            if (query.Problem is { } problem)
            {
                return answers.BadParameter(context, problem);
            }

            var place = query.Place;
            var part = await read(source, query.Filter, place, ct);
            string At(int page) => addresses.Of(query.At($"{Links.Api}/{name}", parameters, page)).AbsoluteUri;
            var last = Math.Max(1, (part.Total + place.Size - 1) / place.Size);
            var links = new DataLinks(place.Number < last ? At(place.Number + 1) : null, place.Number > 1 && part.Total > 0 ? At(Math.Min(place.Number - 1, last)) : null);
            return DataAnswers.Of(context, OpenDataJson.Write(new DataPage<TEntry>(part.Entries, place.Number, place.Size, part.Total, links)));
        });

    private static async Task<IResult> BoardAsync(string board, HttpContext context, PublishedProfiles profiles, IDataAddresses addresses, DataAnswers answers, CancellationToken ct)
        => DataQuery.Of(context.Request, []).Problem is { } problem ? answers.BadParameter(context, problem)
            : await profiles.OfAsync(board, ct) is { } page ? DataAnswers.Of(context, OpenDataJson.Write(PublicBoardDocument.Of(page, addresses.AboutBoard(board), addresses.BoardPage(board))))
            : answers.NotFound(context);

    private static async Task<IResult> MeetingAsync(
        string board, string date, HttpContext context, PublishedRecords records, PublishedAgendas agendas, DownloadAddresses downloads, IDataAddresses addresses, DataAnswers answers, CancellationToken ct)
    {
        if (DataQuery.Of(context.Request, []).Problem is { } problem)
        {
            return answers.BadParameter(context, problem);
        }

        if (new MeetingAddress { Board = board, DateText = date }.Date is not { } day)
        {
            return answers.BadParameter(context, ("date", "\"date\" must be a day, written as 2024-06-20.", "a day as 2024-06-20"));
        }

        switch (await records.MeetingAsync(board, day, revision: null, ct))
        {
            case PublishedLookup.Moved moved:
                return Results.LocalRedirect(Links.MeetingData(moved.BoardSlug, moved.Date), permanent: true);
            case PublishedLookup.Found { Page: var page } when NoteRevision.Of(page) is { } note:
                return DataAnswers.Of(context, PublicNoteDocument.Of(note, downloads.OfNote(note.Note, note.Number)).ToJson());
            case PublishedLookup.Found { Page: var page }:
                var withdrawal = page.Revisions.Last(revision => revision.Event is PublicationEvent.Withdrawn);
                return answers.Withdrawn(context, RecordId.Of(page.Key), withdrawal.At, withdrawal.Explanation);
        }

        return await agendas.AtAsync(board, day, ct) switch
        {
            AgendaLookup.Found { Page: var page } => DataAnswers.Of(context, OpenDataJson.Write(PublicAgendaDocument.Of(page, addresses.Meeting(board, day), addresses.Board(board)))),
            AgendaLookup.Moved moved => Results.LocalRedirect(Links.MeetingData(moved.BoardSlug, moved.Date), permanent: true),
            _ => answers.NotFound(context),
        };
    }
}

using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.ForwardPlan;

/// <summary>A board's forward plan as its members read it.</summary>
public sealed record MemberPlan(string BoardSlug, string BoardName, DateOnly Today, IReadOnlyList<MemberPlanLine> Waiting, IReadOnlyList<MemberPlanLine> Coming);

/// <summary>A topic as members read it: the whole of it, without the secretariat's note.</summary>
/// <param name="Sentence">The sentence it comes from; null where the record that it was said in is not for members.</param>
/// <param name="SaidOn">The day of the meeting where it was said, where members may know.</param>
/// <param name="SaidInDraft">That meeting, while its note is in review or agreed: members read it in their own room.</param>
/// <param name="TakenOn">The day of the meeting that it was taken into, where members may know.</param>
public sealed record MemberPlanLine(
    string Topic,
    string? Sentence,
    DateOnly? SaidOn,
    int? SaidInDraft,
    DateOnly Since,
    DateOnly? WantedFor,
    string? WantedAsPrinted,
    string? Theme,
    string? LeadOrganisation,
    int? PlannedMinutes,
    bool IsPublic,
    DateOnly? TakenOn);

/// <summary>Reads forward plans for the members of a board.</summary>
public sealed class MemberPlanQueries(PortalDbContext db, TimeProvider time)
{
    /// <returns>Null where there is no such board, or the person is not of it.</returns>
    public async Task<MemberPlan?> OfBoardAsync(string slug, Rights rights, CancellationToken ct)
    {
        var board = await db.Boards.AsNoTracking()
            .Where(row => row.Slug == slug)
            .Select(row => new { row.Id, row.Slug, row.Name })
            .SingleOrDefaultAsync(ct);
        if (board is null || !rights.MayReadDrafts(board.Id))
        {
            return null;
        }

        var rows = await db.ForwardPlan.AsNoTracking()
            .Where(entry => entry.BoardId == board.Id && (entry.State == ForwardPlanState.Waiting
                || (entry.TakenAsItemId != null && (entry.TakenAtMeeting!.State == MeetingState.Planned || entry.TakenAtMeeting.State == MeetingState.AgendaIssued))))
            .OrderBy(entry => entry.Position).ThenBy(entry => entry.Id)
            .Select(entry => new Row
            {
                Topic = entry.Topic,
                Sentence = entry.OriginSentence,
                Said = entry.OriginMeeting == null ? null : new Met(entry.OriginMeeting.Id, entry.OriginMeeting.Date, entry.OriginMeeting.State, entry.OriginMeeting.Note == null ? NoteState.Draft : entry.OriginMeeting.Note.State),
                SaidUnderClosed = db.AgendaItems.Where(ClosedItems.AreClosed).Any(item => item.Id == entry.OriginItemId),
                Since = entry.Since,
                WantedFor = entry.WantedFor,
                WantedAsPrinted = entry.WantedAsPrinted,
                Theme = entry.Theme!.Label,
                LeadOrganisation = entry.LeadOrganisation,
                PlannedMinutes = entry.PlannedMinutes,
                IsPublic = entry.Audience == RecordAudience.Public,
                IsWaiting = entry.State == ForwardPlanState.Waiting,
                Taken = entry.TakenAtMeeting == null ? null : new Met(entry.TakenAtMeeting.Id, entry.TakenAtMeeting.Date, entry.TakenAtMeeting.State, entry.TakenAtMeeting.Note == null ? NoteState.Draft : entry.TakenAtMeeting.Note.State),
            })
            .ToListAsync(ct);
        return new MemberPlan(
            board.Slug,
            board.Name,
            time.LondonToday(),
            [.. rows.Where(row => row.IsWaiting).Select(Line)],
            [.. rows.Where(row => !row.IsWaiting).Select(Line)]);
    }

    private static MemberPlanLine Line(Row row)
    {
        // Where a wish was said is known once the record of that meeting is; what was said, where members read it there.
        var sight = row.Said is { } said ? MemberSights.Of(said.State, said.Note) : (MemberSight?)null;
        var readsNote = sight is null or MemberSight.Draft || (sight is MemberSight.Published && !row.SaidUnderClosed);
        return new MemberPlanLine(
            row.Topic,
            readsNote ? row.Sentence : null,
            sight is MemberSight.Draft or MemberSight.Published ? row.Said!.Date : null,
            sight is MemberSight.Draft ? row.Said!.Id : null,
            row.Since,
            row.WantedFor,
            row.WantedAsPrinted,
            row.Theme,
            row.LeadOrganisation,
            row.PlannedMinutes,
            row.IsPublic,
            row.Taken is { } taken && MemberSights.Of(taken.State, taken.Note) is not MemberSight.Nothing ? taken.Date : null);
    }

    private sealed record Met(int Id, DateOnly? Date, MeetingState State, NoteState Note);

    private sealed class Row
    {
        public required string Topic { get; init; }

        public string? Sentence { get; init; }

        public Met? Said { get; init; }

        public bool SaidUnderClosed { get; init; }

        public DateOnly Since { get; init; }

        public DateOnly? WantedFor { get; init; }

        public string? WantedAsPrinted { get; init; }

        public string? Theme { get; init; }

        public string? LeadOrganisation { get; init; }

        public int? PlannedMinutes { get; init; }

        public bool IsPublic { get; init; }

        public bool IsWaiting { get; init; }

        public Met? Taken { get; init; }
    }
}

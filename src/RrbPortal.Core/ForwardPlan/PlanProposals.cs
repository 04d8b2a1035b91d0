using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.ForwardPlan;

/// <summary>A sentence of a note that may be a wish for a later meeting.</summary>
public sealed record PlanProposal(int MeetingId, DateOnly? Date, int ItemId, string ItemNumber, string ItemTitle, string Sentence);

/// <summary>Looks through a board's latest notes for sentences that speak of later meetings. It adds nothing by itself.</summary>
public sealed class PlanProposals(PortalDbContext db)
{
    private const int LatestNotes = 6;
    private const int Most = 30;

    /// <summary>The sentences that no topic comes from yet, those of the latest meeting first; none for whoever does not edit for the board.</summary>
    public async Task<IReadOnlyList<PlanProposal>> OfBoardAsync(int boardId, Rights rights, CancellationToken ct)
    {
        if (!rights.MayEdit(boardId))
        {
            return [];
        }

        var meetings = await db.Meetings.AsNoTracking()
            .Where(meeting => meeting.BoardId == boardId)
            .Where(HeldMeetings.Rows)
            .OrderByDescending(meeting => meeting.Date).ThenByDescending(meeting => meeting.Id)
            .Take(LatestNotes)
            .Select(meeting => new
            {
                meeting.Id,
                meeting.Date,
                Items = meeting.Items.Select(item => new { item.Id, item.ParentId, item.Position, item.Title, item.PublicText }).ToList(),
            })
            .ToListAsync(ct);
        var known = await db.ForwardPlan.AsNoTracking()
            .Where(entry => entry.BoardId == boardId && entry.OriginSentence != null)
            .Select(entry => entry.OriginSentence!)
            .ToListAsync(ct);
        var taken = known.Select(Folded).ToHashSet(StringComparer.Ordinal);
        var found =
            from meeting in meetings
            let items = meeting.Items.ToDictionary(item => item.Id)
            from place in AgendaOrder.Numbered(meeting.Items.Select(item => new AgendaPlace(item.Id, item.ParentId, item.Position)))
            let item = items[place.Id]
            from sentence in Sentences(item.Id, place.Number, item.Title, item.PublicText)
            where taken.Add(Folded(sentence))
            select new PlanProposal(meeting.Id, meeting.Date, item.Id, place.Number, item.Title, sentence);
        return [.. found.Take(Most)];
    }

    internal static IEnumerable<string> Sentences(int id, string number, string title, string? text)
        => from paragraph in new WorkingItem { Id = id, Number = number, Title = title, PublicText = text }.Paragraphs()
           from sentence in paragraph.Sentences(number)
           where FutureTopics.IsIn(sentence.Plain) && sentence.Plain.Length <= ForwardPlanEntry.SentenceLength
           select sentence.Plain;

    private static string Folded(string sentence)
        => string.Concat(sentence.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

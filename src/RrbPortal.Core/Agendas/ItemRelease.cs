using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>
/// Frees all that refers to items which are about to go, and keeps it: outcomes, papers, comments and what people wrote
/// for themselves stay with the meeting as a whole, and a topic goes back into the forward plan.
/// </summary>
internal sealed class ItemRelease(PortalDbContext db, PaperPublishing publishing)
{
    /// <summary>What the public reads in the place of a paper whose item was closed and then removed.</summary>
    public const string WithdrawalReason = "The item that this paper belonged to is no longer on the agenda.";

    /// <param name="items">The items that go, all of one meeting.</param>
    /// <param name="hidden">Those of them whose content the public did not see: nothing of it becomes public by their going.</param>
    public async Task ReleaseAsync(IReadOnlyCollection<AgendaItem> items, IReadOnlySet<int> hidden, CancellationToken ct)
    {
        var ids = items.Select(item => item.Id).ToList();
        await OutcomesAsync(ids, hidden, ct);
        await PapersAsync(ids, hidden, ct);
        await ForwardPlanAsync(ids, ct);
        foreach (var comment in await db.ReviewComments.Where(comment => comment.AgendaItemId != null && ids.Contains(comment.AgendaItemId.Value)).ToListAsync(ct))
        {
            comment.AgendaItemId = null;
        }

        var titles = items.ToDictionary(item => item.Id, item => item.Title);
        await HeldOfRemovedItems.DetachAsync(db, ids, ct);
        await PrivateNotesAsync(ids, titles, ct);
    }

    private async Task OutcomesAsync(List<int> ids, IReadOnlySet<int> hidden, CancellationToken ct)
    {
        foreach (var decision in await db.Decisions.Where(decision => decision.AgendaItemId != null && ids.Contains(decision.AgendaItemId.Value)).ToListAsync(ct))
        {
            decision.Audience = hidden.Contains(decision.AgendaItemId!.Value) ? RecordAudience.Internal : decision.Audience;
            decision.AgendaItemId = null;
        }

        foreach (var action in await db.ActionItems.Where(action => action.AgendaItemId != null && ids.Contains(action.AgendaItemId.Value)).ToListAsync(ct))
        {
            action.Audience = hidden.Contains(action.AgendaItemId!.Value) ? RecordAudience.Internal : action.Audience;
            action.AgendaItemId = null;
        }
    }

    private async Task PapersAsync(List<int> ids, IReadOnlySet<int> hidden, CancellationToken ct)
    {
        var papers = await db.Papers
            .Where(paper => paper.AgendaItemId != null && ids.Contains(paper.AgendaItemId.Value))
            .OrderBy(paper => paper.AgendaItemId).ThenBy(paper => paper.Position)
            .ToListAsync(ct);
        if (papers.Count == 0)
        {
            return;
        }

        var meetingId = papers[0].MeetingId;
        var last = await db.Papers.Where(paper => paper.MeetingId == meetingId && paper.AgendaItemId == null).MaxAsync(paper => (int?)paper.Position, ct) ?? 0;
        var shut = papers.Where(paper => paper.Audience is PaperAudience.Public && hidden.Contains(paper.AgendaItemId!.Value)).ToHashSet();
        await publishing.StageWithdrawalAsync(shut, WithdrawalReason, ct);
        foreach (var paper in papers)
        {
            paper.Audience = shut.Contains(paper) ? PaperAudience.Members : paper.Audience;
            paper.AgendaItemId = null;
            paper.Position = ++last;
        }
    }

    private async Task ForwardPlanAsync(List<int> ids, CancellationToken ct)
    {
        var entries = await db.ForwardPlan
            .Where(entry => (entry.TakenAsItemId != null && ids.Contains(entry.TakenAsItemId.Value)) || (entry.OriginItemId != null && ids.Contains(entry.OriginItemId.Value)))
            .OrderBy(entry => entry.Position).ThenBy(entry => entry.Id)
            .ToListAsync(ct);
        await PlanReturn.PutBackAsync(db, entries.FindAll(entry => entry.TakenAsItemId is { } taken && ids.Contains(taken)), ct);
        foreach (var entry in entries)
        {
            if (entry.OriginItemId is { } origin && ids.Contains(origin))
            {
                entry.OriginItemId = null;
            }
        }
    }

    /// <summary>Each stays a note of its own, now on the whole meeting: put together they could be longer than a note may be.</summary>
    private async Task PrivateNotesAsync(List<int> ids, Dictionary<int, string> titles, CancellationToken ct)
    {
        var notes = await db.PrivateNotes.Where(note => note.AgendaItemId != null && ids.Contains(note.AgendaItemId.Value)).OrderBy(note => note.Id).ToListAsync(ct);
        foreach (var note in notes)
        {
            (note.Text, note.AgendaItemId) = ($"{titles[note.AgendaItemId!.Value]}:\n{note.Text}", null);
        }
    }
}

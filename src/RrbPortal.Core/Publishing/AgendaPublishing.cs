using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Findings;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>Publishes agendas: adds the public part of one to the save of whoever issues it.</summary>
public sealed class AgendaPublishing(PortalDbContext db, PublicationNumbers numbers, FindingAnswers answers, TimeProvider time)
{
    /// <summary>Whether the public reads, or has read, an agenda of this meeting.</summary>
    public Task<bool> IsPublicAsync(Guid publicKey, CancellationToken ct) => db.PublishedAgendas.AnyAsync(agenda => agenda.PublicKey == publicKey, ct);

    /// <summary>What the public would read of the agenda as it stands; null while the meeting has no date.</summary>
    public async Task<PublicAgenda?> PreviewAsync(int meetingId, CancellationToken ct)
        => await WorkingNotes.LoadAsync(db, meetingId, ct) is { Date: not null } working ? AgendaSnapshot.Build(working) : null;

    /// <summary>What would stop a note with the words that the public is to read of the agenda: a person's name, an address, the title of a closed item.</summary>
    public async Task<IReadOnlyList<string>> DoubtsAsync(int meetingId, CancellationToken ct)
    {
        if (await WorkingNotes.LoadAsync(db, meetingId, ct) is not { } working)
        {
            return [];
        }

        var found = await answers.OfNoteAsync(Words(working), ct);
        return [.. found.Open.Where(finding => finding is { Severity: Severity.Blocks, Passage.Length: > 0 }).Select(finding => finding.Message).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Adds the published agenda and moves the publication clock, without saving. Nothing is added where the public reads
    /// the very same already, or there is, or once was, a published note: that has the address.
    /// </summary>
    /// <param name="meeting">The meeting, tracked: its state counts as it is about to be saved.</param>
    /// <returns>Whether the public reads this agenda once it is saved: false where a note has the address.</returns>
    internal async Task<bool> AddAsync(Meeting meeting, CancellationToken ct)
    {
        if (await WorkingNotes.LoadAsync(db, meeting.Id, ct) is not { } stored
            || await db.Publications.AnyAsync(publication => publication.PublicKey == meeting.PublicKey, ct))
        {
            return false;
        }

        var agenda = AgendaSnapshot.Build(stored with { State = meeting.State });
        var content = PublicAgendaJson.Write(agenda);
        var hash = ContentHash.OfJson(content);
        var last = await db.PublishedAgendas
            .Where(row => row.PublicKey == meeting.PublicKey)
            .OrderByDescending(row => row.Number)
            .Select(row => new { row.Number, row.ContentHash })
            .FirstOrDefaultAsync(ct);
        if (string.Equals(last?.ContentHash, hash, StringComparison.Ordinal))
        {
            return true;
        }

        db.PublishedAgendas.Add(new PublishedAgenda
        {
            Sequence = await numbers.DrawAsync(ct),
            PublicKey = meeting.PublicKey,
            Number = (last?.Number ?? 0) + 1,
            BoardSlug = agenda.Board.Slug,
            BoardName = agenda.Board.Name,
            MeetingDate = agenda.Date,
            PublishedAt = time.GetUtcNow(),
            State = agenda.State,
            Content = content,
            ContentHash = hash,
        });
        return true;
    }

    /// <summary>The agenda as a note that says no more than the agenda does: titles, lead organisations and reasons.</summary>
    private static WorkingNote Words(WorkingNote working)
    {
        return new WorkingNote
        {
            MeetingId = working.MeetingId,
            Board = working.Board,
            Date = working.Date,
            Start = working.Start,
            End = working.End,
            Place = working.Place,
            Mode = working.Mode,
            Items = [.. working.Items.Select(Said)],
        };

        static WorkingItem Said(WorkingItem item) => item with
        {
            PublicText = string.Join("\n\n", new[] { item.LeadOrganisation, item.LateReason }.OfType<string>()),
            InternalText = null,
            Themes = [],
            SubItems = [.. item.SubItems.Select(Said)],
        };
    }
}

using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Published;

namespace RrbPortal.Core.Publishing;

/// <summary>What visitors read of agendas. A meeting that has, or once had, a published note has no agenda here: the note's page speaks.</summary>
public sealed class PublishedAgendas(PublishedDbContext db, TimeProvider time)
{
    private const int MostComing = 100;

    private IQueryable<PublishedAgenda> Current => CurrentIn(db);

    /// <summary>The agenda at an address, for whoever found no note there.</summary>
    public async Task<AgendaLookup> AtAsync(string board, DateOnly date, CancellationToken ct)
    {
        var here = await Here(board, date).FirstOrDefaultAsync(ct);
        if (here is not null)
        {
            return new AgendaLookup.Found(new PublishedAgendaPage(PublicAgendaJson.Read(here.Content), here.Number, here.First, here.PublishedAt, here.Key, here.ContentHash));
        }

        return await Moved(board, date).FirstOrDefaultAsync(ct) is { } elsewhere && (elsewhere.BoardSlug != board || elsewhere.Date != date)
            ? new AgendaLookup.Moved(elsewhere.BoardSlug, elsewhere.Date)
            : new AgendaLookup.NotFound();
    }

    /// <summary>Meetings to come, the next one first.</summary>
    /// <param name="board">Narrows to one board; null does not narrow.</param>
    public async Task<IReadOnlyList<ComingMeeting>> ComingAsync(string? board, CancellationToken ct)
        => await Coming(board, time.LondonToday()).ToListAsync(ct);

    /// <summary>The latest agenda of every meeting without a published note.</summary>
    internal static IQueryable<PublishedAgenda> CurrentIn(PublishedDbContext db)
        => db.Agendas.Where(agenda => !db.Agendas.Any(later => later.PublicKey == agenda.PublicKey && later.Number > agenda.Number)
            && !db.Publications.Any(note => note.PublicKey == agenda.PublicKey));

    internal IQueryable<ComingMeeting> Coming(string? board, DateOnly today)
        => Current
            .Where(agenda => agenda.MeetingDate >= today && (board == null || agenda.BoardSlug == board))
            .OrderBy(agenda => agenda.MeetingDate).ThenBy(agenda => agenda.BoardSlug).ThenBy(agenda => agenda.Id)
            .Take(MostComing)
            .Select(agenda => new ComingMeeting(agenda.BoardSlug, agenda.BoardName, agenda.MeetingDate, agenda.State, agenda.PublishedAt));

    internal IQueryable<AgendaAtAddress> Here(string board, DateOnly date)
        => Current
            .Where(agenda => agenda.BoardSlug == board && agenda.MeetingDate == date)
            .OrderByDescending(agenda => agenda.Sequence)
            .Select(agenda => new AgendaAtAddress(
                agenda.Content,
                agenda.Number,
                agenda.PublishedAt,
                db.Agendas.Where(first => first.PublicKey == agenda.PublicKey && first.Number == 1).Select(first => first.PublishedAt).First(),
                agenda.PublicKey,
                agenda.ContentHash));

    /// <summary>Where a meeting went that once had its agenda at this address: to its note, or to another day.</summary>
    internal IQueryable<NewAddress> Moved(string board, DateOnly date)
        => db.Agendas
            .Where(agenda => agenda.BoardSlug == board && agenda.MeetingDate == date)
            .OrderByDescending(agenda => agenda.Sequence)
            .Select(agenda => new
            {
                Agenda = db.Agendas.Where(latest => latest.PublicKey == agenda.PublicKey).OrderByDescending(latest => latest.Number).First(),
                Note = db.Publications.Where(latest => latest.PublicKey == agenda.PublicKey).OrderByDescending(latest => latest.Revision).FirstOrDefault(),
            })
            .Select(row => row.Note == null
                ? new NewAddress(row.Agenda.BoardSlug, row.Agenda.MeetingDate)
                : new NewAddress(row.Note.BoardSlug, row.Note.MeetingDate));

    internal sealed record AgendaAtAddress(string Content, int Number, DateTimeOffset PublishedAt, DateTimeOffset First, Guid Key, string ContentHash);

    internal sealed record NewAddress(string BoardSlug, DateOnly Date);
}

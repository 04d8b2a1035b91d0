using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Boards;

/// <summary>
/// Keeps a board's glossary. A term is what is printed, letter for letter: "OoCD" and "OOCD" are two terms, and one
/// term has one meaning. No key of the database holds to that, so whoever writes a term does it alone.
/// </summary>
public sealed class GlossaryService(PortalDbContext db, AuditTrail audit)
{
    /// <summary>The most terms of one board.</summary>
    public const int MostTerms = 2000;

    private static readonly string TooMany = $"A glossary holds {MostTerms:N0} terms at most. Remove some first";

    public Task<Outcome> AddAsync(AddTerm input, Change change, CancellationToken ct)
        => OneAtATime.RunAsync(db, () => TryAddAsync(input, change, ct), ct);

    public Task<Outcome> EditAsync(EditTerm input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => OneAtATime.RunAsync(db, () => TryEditAsync(input, change, ct), ct));

    public Task<Outcome> RemoveAsync(RemoveTerm input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryRemoveAsync(input, change, ct));

    /// <summary>Adds many terms, or none while a line is wrong. A term that is there with the same meaning is passed over.</summary>
    public Task<Outcome> AddManyAsync(AddTerms input, Change change, CancellationToken ct)
        => OneAtATime.RunAsync(db, () => TryAddManyAsync(input, change, ct), ct);

    private async Task<Outcome> TryAddAsync(AddTerm input, Change change, CancellationToken ct)
    {
        if (!change.Rights.MayEdit(input.BoardId))
        {
            return new Outcome.NotFound();
        }

        var (term, meaning) = (Words.Line(input.Term), Words.Line(input.Meaning));
        var known = await KnownAsync(input.BoardId, ct);
        if (Check(term, meaning, known).When(known.Count >= MostTerms, nameof(input.Term), TooMany).Outcome is { } refused)
        {
            return refused;
        }

        var entry = new GlossaryEntry { BoardId = input.BoardId, Term = term!, Meaning = meaning! };
        db.Glossary.Add(entry);
        await SaveAsync(input.BoardId, change, "glossary.added", ct);
        return new Outcome.Done(entry.Id);
    }

    private async Task<Outcome> TryEditAsync(EditTerm input, Change change, CancellationToken ct)
    {
        if (await LoadAsync(input.BoardId, input.Id, change, ct) is not { } entry)
        {
            return new Outcome.NotFound();
        }

        if (entry.Version != input.Version)
        {
            return new Outcome.Conflict(entry.Version, [Shown.Text(nameof(input.Term), "Term", entry.Term), Shown.Text(nameof(input.Meaning), "Meaning", entry.Meaning)]);
        }

        var (term, meaning) = (Words.Line(input.Term), Words.Line(input.Meaning));
        var others = await KnownAsync(input.BoardId, ct);
        others.Remove(entry.Term);
        if (Check(term, meaning, others).Outcome is { } refused)
        {
            return refused;
        }

        (entry.Term, entry.Meaning) = (term!, meaning!);
        await SaveAsync(input.BoardId, change, "glossary.edited", ct);
        return new Outcome.Done(entry.Id);
    }

    private async Task<Outcome> TryRemoveAsync(RemoveTerm input, Change change, CancellationToken ct)
    {
        if (await LoadAsync(input.BoardId, input.Id, change, ct) is not { } entry)
        {
            return new Outcome.NotFound();
        }

        if (entry.Version != input.Version)
        {
            return new Outcome.Conflict(entry.Version, []);
        }

        db.Glossary.Remove(entry);
        await SaveAsync(input.BoardId, change, "glossary.removed", ct);
        return new Outcome.Done(input.Id);
    }

    private async Task<Outcome> TryAddManyAsync(AddTerms input, Change change, CancellationToken ct)
    {
        if (!change.Rights.MayEdit(input.BoardId))
        {
            return new Outcome.NotFound();
        }

        var refusals = new Refusals();
        var known = await KnownAsync(input.BoardId, ct);
        var read = GlossaryLines.Read(input.Lines, refusals);
        refusals.When(read.Count == 0 && refusals.Outcome is null, nameof(input.Lines), "Enter at least one line, such as OoCD = out of court disposal");
        var added = read.Where(line => !known.ContainsKey(line.Term)).ToList();
        foreach (var (term, meaning) in read.Where(line => known.TryGetValue(line.Term, out var held) && held != line.Meaning))
        {
            refusals.Add(nameof(input.Lines), $"“{term}” is in the glossary already and means “{known[term]}”, not “{meaning}”. Change it there");
        }

        if (refusals.When(known.Count + added.Count > MostTerms, nameof(input.Lines), TooMany).Outcome is { } refused)
        {
            return refused;
        }

        db.Glossary.AddRange(added.Select(line => new GlossaryEntry { BoardId = input.BoardId, Term = line.Term, Meaning = line.Meaning }));
        await SaveAsync(input.BoardId, change, "glossary.added", ct);
        return new Outcome.Done(input.BoardId);
    }

    private static Refusals Check(string? term, string? meaning, Dictionary<string, string> known)
        => new Refusals()
            .When(term is null, nameof(AddTerm.Term), "Enter the term")
            .Longer(nameof(AddTerm.Term), "term", term, GlossaryEntry.TermLength)
            .When(term is not null && known.ContainsKey(term), nameof(AddTerm.Term), $"“{term}” is in the glossary already. Change it there")
            .When(meaning is null, nameof(AddTerm.Meaning), "Enter what it means")
            .Longer(nameof(AddTerm.Meaning), "meaning", meaning, GlossaryEntry.MeaningLength);

    /// <summary>By the letters themselves: databases do not agree on whether "OoCD" and "OOCD" are the same.</summary>
    private async Task<Dictionary<string, string>> KnownAsync(int boardId, CancellationToken ct)
    {
        var rows = await db.Glossary.AsNoTracking()
            .Where(entry => entry.BoardId == boardId)
            .Select(entry => new { entry.Term, entry.Meaning })
            .ToListAsync(ct);
        return rows.DistinctBy(row => row.Term, StringComparer.Ordinal).ToDictionary(row => row.Term, row => row.Meaning, StringComparer.Ordinal);
    }

    private async Task<GlossaryEntry?> LoadAsync(int boardId, int id, Change change, CancellationToken ct)
        => change.Rights.MayEdit(boardId) ? await db.Glossary.SingleOrDefaultAsync(entry => entry.Id == id && entry.BoardId == boardId, ct) : null;

    private async Task SaveAsync(int boardId, Change change, string action, CancellationToken ct)
    {
        audit.Record(db, change, action, meeting: null, boardId);
        await db.SaveChangesAsync(ct);
    }
}

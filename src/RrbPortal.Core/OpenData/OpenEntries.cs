using RrbPortal.Core.Publishing;

namespace RrbPortal.Core.OpenData;

/// <summary>Actions and decisions out of all notes that can be read, a page at a time; in the order of the notes, the latest meeting first.</summary>
public sealed class OpenEntries(OpenNotes notes, EntryCounts counts)
{
    public Task<DataPart<ActionEntry>> ActionsAsync(PublishedFilter filter, DataPlace place, CancellationToken ct)
        => PageAsync(filter, place, static count => count.Actions, static note => note.Actions(), ct);

    public Task<DataPart<DecisionEntry>> DecisionsAsync(PublishedFilter filter, DataPlace place, CancellationToken ct)
        => PageAsync(filter, place, static count => count.Decisions, static note => note.Decisions(), ct);

    /// <summary>Reads the notes that the page touches, and no other: each of them holds one entry of it at least.</summary>
    private async Task<DataPart<T>> PageAsync<T>(PublishedFilter filter, DataPlace place, Func<NoteCounts, int> count, Func<OpenNote, IEnumerable<T>> entriesOf, CancellationToken ct)
    {
        var found = await notes.FindAsync(filter, ct);
        await CountAsync(found, ct);
        var (total, before, touched) = (0, 0, new List<int>());
        foreach (var publication in found)
        {
            var held = counts.Find(publication) is { } known ? count(known) : 0;
            if (held > 0 && total + held > place.Skipped && total < place.Skipped + place.Size)
            {
                before = touched.Count == 0 ? total : before;
                touched.Add(publication);
            }

            total += held;
        }

        List<T> entries = [];
        await foreach (var (_, note) in notes.ReadAsync(touched, ct))
        {
            entries.AddRange(entriesOf(note));
        }

        return new DataPart<T>([.. entries.Skip(Math.Max(0, place.Skipped - before)).Take(place.Size)], total);
    }

    private async Task CountAsync(IReadOnlyList<int> found, CancellationToken ct)
    {
        List<int> unknown = [.. found.Where(publication => counts.Find(publication) is null)];
        await foreach (var (publication, note) in notes.ReadAsync(unknown, ct))
        {
            counts.Keep(publication, new NoteCounts(note.Note.Actions.Count, note.Note.Decisions.Count));
        }
    }
}

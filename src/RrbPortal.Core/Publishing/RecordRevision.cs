using RrbPortal.Data.Published;

namespace RrbPortal.Core.Publishing;

/// <summary>One revision of a record that has, or once had, an address.</summary>
internal sealed record RecordRevision(
    int PublicationId,
    Guid PublicKey,
    int Sequence,
    int Revision,
    PublicationEvent Event,
    DateTimeOffset At,
    string? Explanation,
    string? ContentHash,
    string BoardSlug,
    string BoardName,
    DateOnly Date)
{
    public bool LivesAt(string board, DateOnly date) => string.Equals(BoardSlug, board, StringComparison.Ordinal) && Date == date;

    public PublishedRevision ToRevision() => new(Revision, Event, At, Explanation, ContentHash);

    /// <summary>
    /// The record that an address leads to, oldest revision first: one whose latest revision lives there, before one
    /// that moved away; one that can be read, before a withdrawn one; the newer before the older. Null if there is none.
    /// </summary>
    public static IReadOnlyList<RecordRevision>? WhoLivesAt(string board, DateOnly date, IEnumerable<RecordRevision> rows)
        => rows
            .GroupBy(row => row.PublicKey)
            .Select(record => record.OrderBy(row => row.Revision).ToList())
            .OrderByDescending(record => record[^1].LivesAt(board, date))
            .ThenByDescending(record => record[^1].Event is not PublicationEvent.Withdrawn)
            .ThenByDescending(record => record[^1].Sequence)
            .FirstOrDefault();

    /// <summary>Whether a revision may no longer be read, because it was withdrawn with all that stood before it.</summary>
    public static bool IsGone(RecordRevision shown, IEnumerable<RecordRevision> record)
        => record.Any(row => row.Event is PublicationEvent.Withdrawn && row.Revision >= shown.Revision);
}

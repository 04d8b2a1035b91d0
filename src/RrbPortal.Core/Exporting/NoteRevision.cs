using RrbPortal.Core.Publishing;
using RrbPortal.Data.Published;

namespace RrbPortal.Core.Exporting;

/// <summary>
/// One revision of a published note, as every download and the interface for programs are made from it. It holds what is
/// true of the revision for good, and nothing that a later publication changes: the same revision gives the same bytes.
/// </summary>
/// <param name="Key">See <see cref="Publication.PublicKey"/>.</param>
/// <param name="Number">Of the revision, from 1.</param>
/// <param name="IsCorrection">Whether it corrects an earlier one.</param>
/// <param name="ChangeNote">What it corrects, in the words of the secretariat.</param>
/// <param name="FirstPublishedAt">When the note was first published; after a withdrawal, when it was published anew.</param>
/// <param name="ContentHash">See <see cref="Publication.ContentHash"/>.</param>
public sealed record NoteRevision(
    Guid Key,
    PublicNote Note,
    int Number,
    bool IsCorrection,
    string? ChangeNote,
    DateTimeOffset PublishedAt,
    DateTimeOffset FirstPublishedAt,
    string ContentHash)
{
    /// <returns>Null where the page shows a tombstone.</returns>
    public static NoteRevision? Of(PublishedMeetingPage page)
        => page is { Note: { } note, Shown.ContentHash: not null } ? Of(page.Key, note, page.Shown, page.Revisions) : null;

    /// <param name="shown">The revision; it is no withdrawal.</param>
    /// <param name="revisions">Every revision of the record, oldest first.</param>
    internal static NoteRevision Of(Guid key, PublicNote note, PublishedRevision shown, IReadOnlyList<PublishedRevision> revisions)
    {
        var first = revisions
            .Where(revision => revision.Revision <= shown.Revision)
            .Reverse()
            .TakeWhile(revision => revision.Event is not PublicationEvent.Withdrawn)
            .Last();
        return new NoteRevision(key, note, shown.Revision, shown.Event is PublicationEvent.Corrected, shown.Explanation, shown.At, first.At, shown.ContentHash!);
    }
}

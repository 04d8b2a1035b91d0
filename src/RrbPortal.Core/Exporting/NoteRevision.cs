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
    {
        if (page is not { Note: { } note, Shown: { ContentHash: { } hash } shown })
        {
            return null;
        }

        var first = page.Revisions
            .Where(revision => revision.Revision <= shown.Revision)
            .Reverse()
            .TakeWhile(revision => revision.Event is not PublicationEvent.Withdrawn)
            .Last();
        return new NoteRevision(page.Key, note, shown.Revision, shown.Event is PublicationEvent.Corrected, shown.Explanation, shown.At, first.At, hash);
    }
}

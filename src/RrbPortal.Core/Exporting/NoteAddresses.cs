namespace RrbPortal.Core.Exporting;

/// <summary>The whole addresses that a download of a note names: where it comes from, and where its links lead.</summary>
/// <param name="Page">The page of the meeting.</param>
/// <param name="Revision">The page of this revision.</param>
/// <param name="Board">The meetings of the board.</param>
public sealed record NoteAddresses(Uri Page, Uri Revision, Uri Board)
{
    /// <summary>Where a link in a text of the note leads, seen from its page.</summary>
    public string Absolute(string link) => Uri.TryCreate(Page, link, out var target) ? target.AbsoluteUri : link;
}

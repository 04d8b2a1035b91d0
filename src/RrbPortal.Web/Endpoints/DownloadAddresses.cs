using RrbPortal.Core.Exporting;
using RrbPortal.Core.Publishing;
using RrbPortal.Web.Hosting;

namespace RrbPortal.Web.Endpoints;

/// <summary>
/// The whole addresses that stand in downloads: those that the note was published under, so that a revision's bytes stay the
/// same when the meeting moves later. An old address leads to the new one.
/// </summary>
internal sealed class DownloadAddresses(SiteAddress site) : IDownloadAddresses
{
    public Uri Site => site.Of(Links.Home);

    public NoteAddresses OfNote(PublicNote note, int revision)
        => new(
            site.Of(Links.Meeting(note.Board.Slug, note.Date)),
            site.Of(Links.Revision(note.Board.Slug, note.Date, revision)),
            site.Of(Links.BoardMeetings(note.Board.Slug)));
}

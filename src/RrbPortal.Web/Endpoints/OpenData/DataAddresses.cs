using RrbPortal.Core.Exporting;
using RrbPortal.Core.OpenData;
using RrbPortal.Core.Publishing;
using RrbPortal.Web.Hosting;

namespace RrbPortal.Web.Endpoints.OpenData;

/// <summary>The whole addresses that open data names.</summary>
internal sealed class DataAddresses(SiteAddress site, DownloadAddresses notes) : IDataAddresses
{
    public NoteAddresses OfNote(PublicNote note, int revision) => notes.OfNote(note, revision);

    public Uri Meeting(string board, DateOnly date) => site.Of(Links.Meeting(board, date));

    public Uri MeetingData(string board, DateOnly date) => site.Of(Links.MeetingData(board, date));

    public Uri Board(string board) => site.Of(Links.BoardMeetings(board));

    public Uri AboutBoard(string board) => site.Of(Links.AboutBoard(board));

    public Uri BoardPage(string board) => site.Of(Links.Board(board));

    public Uri BoardData(string board) => site.Of($"{Links.Api}/meetings?board={board}");

    public Uri Theme(string theme) => site.Of(Links.Theme(theme));

    public Uri ThemeData(string theme) => site.Of($"{Links.Api}/meetings?theme={theme}");

    public Uri Organisation(string organisation) => site.Of($"{Links.Meetings}?organisation={organisation}");

    public Uri OrganisationData(string organisation) => site.Of($"{Links.Api}/meetings?organisation={organisation}");
}

using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Papers;

/// <summary>
/// Who may read a paper. The secretariat of its board reads all. Members and chairs of the board read what is meant for
/// them or for everybody, from the day on which the agenda was first issued. Nobody else learns that there is one.
/// </summary>
internal static class PaperAccess
{
    public static bool SeesMeeting(Rights rights, int boardId, bool wasIssued)
        => rights.MayEdit(boardId) || (wasIssued && rights.MayReadDrafts(boardId));

    public static bool MayRead(Rights rights, int boardId, bool wasIssued, PaperAudience audience)
        => rights.MayEdit(boardId) || (audience is not PaperAudience.Secretariat && SeesMeeting(rights, boardId, wasIssued));
}

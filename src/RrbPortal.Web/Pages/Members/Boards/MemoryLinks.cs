using RrbPortal.Core.Memory;
using RrbPortal.Web.Pages.Secretariat;

namespace RrbPortal.Web.Pages.Members.Boards;

/// <summary>Where what the memory shows is read on.</summary>
internal static class MemoryLinks
{
    public static string To(string board, MemoryPlace place) => place switch
    {
        { Room: MemoryRoom.Working, ItemId: { } item } => Links.ItemInList(place.MeetingId, item),
        { Room: MemoryRoom.Working } => Links.Working(place.MeetingId),
        { Room: MemoryRoom.Published, Date: { } date, Anchor: { } anchor } => Links.Item(board, date, anchor),
        { Room: MemoryRoom.Published, Date: { } date } => Links.Meeting(board, date),
        _ => Links.MemberMeeting(place.MeetingId),
    };

    public static string Title(MemoryPlace place) => MeetingTitles.Of(place.Date);
}

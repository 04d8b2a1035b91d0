using RrbPortal.Core.Reviewing;

namespace RrbPortal.Web.Pages.Members;

/// <summary>One place of a draft on the page of a meeting: its mark, its comments, and the way to another one.</summary>
public sealed record PlaceView(MeetingModel Page, DraftPart Part);

/// <summary>The private note on an item, or on the whole meeting.</summary>
/// <param name="ItemId">0 for the whole meeting.</param>
/// <param name="Label">In the middle of a sentence.</param>
public sealed record PrivateView(MeetingModel Page, int ItemId, string Label)
{
    public static PrivateView OfWhole(MeetingModel page) => new(page, 0, page.Meeting!.IsNote ? "the whole note" : "the whole meeting");

    public static PrivateView OfItem(MeetingModel page, MemberItem item) => new(page, item.Id, $"item {item.Number}");
}

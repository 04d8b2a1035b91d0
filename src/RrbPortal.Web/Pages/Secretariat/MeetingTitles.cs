using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat;

/// <summary>What a meeting is called on a page.</summary>
internal static class MeetingTitles
{
    public static string Of(DateOnly? date) => date is { } day ? $"Meeting of {LondonWords.Of(day)}" : "Meeting without a date";
}

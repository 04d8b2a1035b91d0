using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat;

/// <summary>What a meeting is called on a page.</summary>
internal static class MeetingTitles
{
    public static string Of(DateOnly? date) => date is { } day ? $"Meeting of {LondonWords.Of(day)}" : "Meeting without a date";

    /// <summary>After other words: "meeting of 20 June 2024".</summary>
    public static string InSentence(DateOnly? date) => Of(date) is ['M', .. var rest] ? $"m{rest}" : Of(date);
}

using System.Globalization;
using RrbPortal.Core.Importing;

namespace RrbPortal.Web.Pages.Secretariat.Importing;

/// <summary>What putting a file into a meeting does, and did, in sentences.</summary>
internal static class IntoMeetingWords
{
    /// <summary>More would not be read in a banner; the page of the file has them all.</summary>
    private const int MostInSentence = 5;

    public static string Brings(MeetingOfFile meeting)
    {
        var parts = new[]
        {
            Count(meeting.Attendance, "entry of attendance", "entries of attendance"),
            Count(meeting.Decisions, "decision", "decisions"),
            Count(meeting.Actions, "action", "actions"),
        }.OfType<string>().ToList();
        return parts.Count switch
        {
            0 => "",
            1 => $"The file adds {parts[0]}.",
            _ => $"The file adds {string.Join(", ", parts.SkipLast(1))} and {parts[^1]}.",
        };
    }

    public static string Done(IReadOnlyList<FactDifference> differences)
    {
        const string done = "The file was put into the meeting. Compare it, and correct what is wrong.";
        if (differences.Count == 0)
        {
            return done;
        }

        var said = string.Join("; ", differences.Take(MostInSentence).Select(difference => $"{difference.Label} (in the file: {Short(difference.InFile)})"));
        var more = differences.Count > MostInSentence ? string.Create(CultureInfo.InvariantCulture, $"; and {differences.Count - MostInSentence} more, on the page of the file") : "";
        return $"{done} The meeting kept its own: {said}{more}.";
    }

    private static string? Count(int count, string one, string many)
        => count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string Short(string text) => text.Length <= 100 ? text : string.Concat(text.AsSpan(0, 99), "…");
}

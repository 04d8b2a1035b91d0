using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>Words by which a line is recognised as a place, and what they say of the way of meeting.</summary>
internal static partial class PlaceWords
{
    public static bool AreIn(string text) => Words.Count(text) <= 16 && (Online().IsMatch(text) || Room().IsMatch(text) || InPerson().IsMatch(text) || Hybrid().IsMatch(text));

    /// <summary>"online", "hybrid" or "in person", where the place says it.</summary>
    public static string? Mode(string? place)
    {
        if (place is null)
        {
            return null;
        }

        var online = Online().IsMatch(place);
        return Hybrid().IsMatch(place) || (online && (Room().IsMatch(place) || InPerson().IsMatch(place))) ? "hybrid" : online ? "online" : InPerson().IsMatch(place) ? "in person" : null;
    }

    [GeneratedRegex(@"\b(?:ms teams|microsoft teams|teams|zoom|online|virtual(?:ly)?|webex|video ?conference|google meet|skype|teleconference|remote)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Online();

    [GeneratedRegex(@"\b(?:room|hall|house|floor|street|road|building|centre|chamber|office|square|lane|library|suite|college|court|place|tower|avenue|walk|way)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Room();

    [GeneratedRegex(@"\b(?:in[- ]person|face[- ]to[- ]face)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex InPerson();

    [GeneratedRegex(@"\bhybrid\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Hybrid();
}

using System.Text.RegularExpressions;

namespace RrbPortal.Core.Checking.Exposure;

/// <summary>A postcode behind a house number and a street, or beside words of living somewhere. A postcode of an office or a venue is none.</summary>
internal static partial class HomeAddresses
{
    private const int Before = 90;

    public static IEnumerable<Exposed> In(ReadableText text)
        => from match in text.Plain.AsSpan().ContainsAnyInRange('0', '9') ? Postcode().Matches(text.Plain) : Enumerable.Empty<Match>()
           let before = text.Plain[Math.Max(0, match.Index - Before)..match.Index]
           where (Street().IsMatch(before) || Living().IsMatch(before)) && !Office().IsMatch(before)
           select new Exposed(
               "home-address", Severity.Warns, match.Index, match.Index + match.Length,
               $"The postcode “{match.Value}” looks like that of somebody's address.", "Leave the address out, or keep it and say that it is public.");

    [GeneratedRegex(@"\b[A-Z]{1,2}[0-9][0-9A-Z]?\s?[0-9][ABD-HJLNP-UW-Z]{2}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"\b(?:flat )?\d{1,4}[a-z]? (?:[A-Z][\w'’-]+ ){1,3}?(?:street|road|avenue|lane|close|drive|gardens|terrace|crescent|grove|way|court|mews|place|hill|walk|row|park|square)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Street();

    [GeneratedRegex(@"\b(?:lives?|lived|living|resident|resides?|home address|address of (?:the )?(?:victim|tenant|offender|family|witness|person)|flat \d+)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Living();

    [GeneratedRegex(@"\b(?:office|offices|venue|held at|meeting at|town hall|city hall|centre|headquarters|hq|room|building|court house|library|station)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Office();
}

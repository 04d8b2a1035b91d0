using System.Net;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Checking.Exposure;

/// <summary>Links and paths that open inside the house only, or lead into its meetings and files.</summary>
internal static partial class InternalLinks
{
    private static readonly string[] Ends = [".local", ".internal", ".intranet", ".lan", ".corp", ".home", ".sharepoint.com", "teams.microsoft.com", "teams.live.com"];

    public static IEnumerable<Exposed> In(ReadableText text, IReadOnlyList<string> internalHosts)
    {
        foreach (Match match in HoldsHost(text.Plain) ? Link().Matches(text.Plain) : Enumerable.Empty<Match>())
        {
            if (IsInternal(match.Groups["host"].Value, match.Groups["scheme"].Success, internalHosts))
            {
                yield return Of(match);
            }
        }

        foreach (Match match in text.Plain.Contains('\\', StringComparison.Ordinal) || text.Plain.Contains("file:", StringComparison.OrdinalIgnoreCase) ? FilePath().Matches(text.Plain) : Enumerable.Empty<Match>())
        {
            yield return Of(match);
        }
    }

    // A link, or a point inside a word: few texts hold either, and the patterns need not look at the others.
    private static bool HoldsHost(string plain)
    {
        for (var at = plain.IndexOf('.', StringComparison.Ordinal); at >= 0; at = plain.IndexOf('.', at + 1))
        {
            if (at > 0 && at + 1 < plain.Length && char.IsLetterOrDigit(plain[at - 1]) && char.IsLetter(plain[at + 1]))
            {
                return true;
            }
        }

        return plain.Contains("://", StringComparison.Ordinal);
    }

    private static Exposed Of(Match match) => new(
        "internal-link", Severity.Blocks, match.Index, match.Index + match.Length, $"“{match.Value}” leads to a place that the public cannot reach.",
        "Leave it out, or link what is published.");

    private static bool IsInternal(string host, bool isLink, IReadOnlyList<string> internalHosts)
    {
        var name = host.TrimEnd('.').ToLowerInvariant();
        if (IPAddress.TryParse(name, out var address))
        {
            return isLink && address.GetAddressBytes() is [10, ..] or [127, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..] or [169, 254, ..];
        }

        if (!name.Contains('.', StringComparison.Ordinal))
        {
            return isLink;
        }

        return name.StartsWith("intranet.", StringComparison.Ordinal)
            || Ends.Concat(internalHosts.Select(host => host.Trim().ToLowerInvariant()).Where(host => host.Length > 0)).Any(end => EndsIn(name, end));
    }

    // ".internal" and "example.org" both mean a whole part of the name.
    private static bool EndsIn(string name, string end)
        => name == end.TrimStart('.') || name.EndsWith(end.StartsWith('.') ? end : "." + end, StringComparison.Ordinal);

    [GeneratedRegex(@"(?<scheme>\b(?:https?|ftp)://(?:[^\s@/]{1,60}@)?)?\b(?<host>[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})(?:\.[A-Za-z0-9-]{1,63}){0,8})(?<port>:\d{1,5})?(?<path>/[^\s<>\]""’”)]{0,300})?", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"\bfile:/{2,3}\S{1,200}|\\\\[A-Za-z0-9][\w.-]{1,60}\\[^\s<>""]{1,200}|\b[C-Z]:\\[^\s<>""]{1,200}", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex FilePath();
}

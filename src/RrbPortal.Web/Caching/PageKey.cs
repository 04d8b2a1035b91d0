using System.Buffers;

namespace RrbPortal.Web.Caching;

/// <summary>
/// Under which name a page is kept: its path and what narrows a list, in one form only. Whatever could be varied without
/// end (capitals, slashes, leading zeros, other parameters, a parameter twice, filters combined) has no name and is not kept, so that nobody
/// can fill the memory or have one page kept under the name of another.
/// </summary>
public static class PageKey
{
    private const int LongestPath = 300;
    private const int LongestValue = 200;

    private static readonly string[] Read = [Links.Search, Links.SearchFeed, Links.PublishedActions, Links.PublishedDecisions, Links.PublishedOrganisations, Links.Verify];
    private static readonly string[] Narrowing = ["organisation", "theme", "year"];
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-/.");

    /// <summary>The name under which an answer may be found: parameters that no page reads make no difference.</summary>
    /// <returns>Null if none is kept for such a request.</returns>
    public static string? ToFind(HttpRequest request) => Of(request, strict: false);

    /// <summary>The name under which the answer to this very request may be kept.</summary>
    /// <returns>Null if it may not.</returns>
    public static string? ToKeep(HttpRequest request) => Of(request, strict: true);

    private static string? Of(HttpRequest request, bool strict)
    {
        if (request.PathBase.HasValue || request.Path.Value is not { Length: > 0 and <= LongestPath } path || !IsPlain(path) || !IsOneForm(path))
        {
            return null;
        }

        if (!request.QueryString.HasValue)
        {
            return path;
        }

        if (ReadsMore(path) || IsForPrograms(path))
        {
            return null;
        }

        if (!IsList(path))
        {
            return strict ? null : path;
        }

        var query = request.Query;
        if (strict && query.Keys.Any(name => !Narrowing.Contains(name, StringComparer.Ordinal)))
        {
            return null;
        }

        var given = Narrowing.Where(name => query[name].Any(value => !string.IsNullOrEmpty(value))).ToList();
        return given switch
        {
            [] => path,
            [var name] when query[name] is [{ Length: <= LongestValue } value] && IsPlain(value) && !HasLeadingZero(value) => $"{path}?{name}={value}",
            _ => null,
        };
    }

    /// <summary>Every parameter matters there, were it only to be refused: an answer to none is none to any other.</summary>
    private static bool IsForPrograms(string path) => path.StartsWith("/api/", StringComparison.Ordinal) || Links.Tables.Contains(path, StringComparer.Ordinal);

    /// <summary>Whether the pages at this address read what narrows a list; at every other it makes no difference.</summary>
    private static bool IsList(string path)
        => path == Links.Meetings || (path.StartsWith("/boards/", StringComparison.Ordinal) && path.EndsWith("/meetings", StringComparison.Ordinal));

    /// <summary>
    /// Whether the pages at this address read words, or filters that can be combined: only what they show without any is
    /// kept.
    /// </summary>
    private static bool ReadsMore(string path)
        => Array.Exists(Read, address => path == address) || path.StartsWith($"{Links.PublishedOrganisations}/", StringComparison.Ordinal);

    /// <summary>Routing takes a slash at the end, and numbers with zeros before them, for the same address.</summary>
    private static bool IsOneForm(string path)
        => path == "/" || Array.TrueForAll(path[1..].Split('/'), part => part.Length > 0 && !HasLeadingZero(part));

    /// <summary>Also of a number before a file's extension.</summary>
    private static bool HasLeadingZero(string part)
    {
        var end = part.IndexOf('.', StringComparison.Ordinal);
        return part[0] == '0' && end != 0 && !part.AsSpan(0, end < 0 ? part.Length : end).ContainsAnyExceptInRange('0', '9');
    }

    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExcept(Plain);
}

using Microsoft.Data.Sqlite;
using RrbPortal.Core.SideFiles;

namespace RrbPortal.Core.Search;

/// <summary>
/// What the text index is asked for, built of folded words in quotation marks: letters, digits and blanks, so that
/// nothing of what somebody typed can be syntax there.
/// </summary>
/// <param name="Match">The expression.</param>
/// <param name="Replaced">Words that nobody uses, each with the near one that is searched for instead.</param>
internal sealed record MatchExpression(string Match, IReadOnlyList<ReplacedWord> Replaced)
{
    private const int LongestName = 8;

    /// <summary>Built by what the index knows: forms of a word, letters and what they stand for, near spellings.</summary>
    /// <param name="isExact">Whether words are searched for as they were typed, near ones left alone.</param>
    public static MatchExpression Of(SqliteConnection connection, IReadOnlyList<SearchTerm> terms, bool isExact)
    {
        using var known = new Statement(connection, "SELECT 1 FROM vocabulary WHERE word = ?1");
        using var longs = new Statement(connection, "SELECT DISTINCT long_key FROM abbreviations WHERE short_key = ?1");
        using var shorts = new Statement(connection, "SELECT DISTINCT short_key FROM abbreviations WHERE long_key = ?1");
        var replaced = new List<ReplacedWord>();
        var parts = new List<string>();
        for (var at = 0; at < terms.Count;)
        {
            var (named, letters) = Named(terms, at, shorts);
            var group = terms.Skip(at).Take(Math.Max(1, named)).Select(One).ToList();
            var together = group.Count == 1 ? group[0] : $"({string.Join(" AND ", group)})";
            parts.Add(letters.Count == 0 ? together : $"({together} OR {string.Join(" OR ", letters.Select(Quoted))})");
            at += group.Count;
        }

        return new MatchExpression(string.Join(" AND ", parts), replaced);

        string One(SearchTerm term)
        {
            if (term.Kind is TermKind.Prefix)
            {
                return $"{Quoted(term.Text)} *";
            }

            List<string> alternatives = [term.Text, .. longs.Read(row => row.GetString(0), term.Text)];
            if (term.Kind is TermKind.Word)
            {
                alternatives.AddRange(Inflections.Of(term.Text).Where(IsKnown));
                if (alternatives.Count == 1 && !isExact && !IsKnown(term.Text) && NearWords.Nearest(connection, term.Text) is { } near)
                {
                    replaced.Add(new ReplacedWord(term.Text, near));
                    alternatives = [near, .. Inflections.Of(near).Where(IsKnown)];
                }
            }

            return alternatives.Count == 1 ? Quoted(alternatives[0]) : $"({string.Join(" OR ", alternatives.Select(Quoted))})";
        }

        bool IsKnown(string word) => known.Read(row => row.GetInt32(0), word).Count > 0;
    }

    /// <summary>How many terms from here on are the long form of something, the most that are; and its letters.</summary>
    private static (int Terms, List<string> Letters) Named(IReadOnlyList<SearchTerm> terms, int at, Statement shorts)
    {
        for (var count = Math.Min(LongestName, terms.Count - at); count >= 1; count--)
        {
            var group = terms.Skip(at).Take(count).ToList();
            if (group.TrueForAll(term => term.Kind is not TermKind.Prefix)
                && shorts.Read(row => row.GetString(0), string.Join(' ', group.Select(term => term.Text))) is { Count: > 0 } letters)
            {
                return (count, letters);
            }
        }

        return (1, []);
    }

    private static string Quoted(string words) => $"\"{words}\"";
}

/// <summary>A word as it was typed, and the one that is searched for instead.</summary>
public sealed record ReplacedWord(string Typed, string Searched);

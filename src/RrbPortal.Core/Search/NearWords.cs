using Microsoft.Data.Sqlite;
using RrbPortal.Core.SideFiles;

namespace RrbPortal.Core.Search;

/// <summary>The word that somebody may have meant: one that is used in what is published, and is spelled nearly so.</summary>
internal static class NearWords
{
    private const int Shortest = 4;
    private const int OneMistake = 7;

    /// <returns>The nearest word, of several the one that is used most; null for none.</returns>
    public static string? Nearest(SqliteConnection connection, string word)
    {
        if (word.Length < Shortest || !FoldedWords.IsSpelled(word))
        {
            return null;
        }

        var most = word.Length <= OneMistake ? 1 : 2;
        return Statement.Read(
                connection,
                "SELECT word, uses FROM vocabulary WHERE LENGTH(word) BETWEEN ?1 AND ?2",
                row => (Word: row.GetString(0), Uses: row.GetInt32(1)),
                word.Length - most,
                word.Length + most)
            .Select(known => (known.Word, known.Uses, Distance: Distance(word, known.Word, most)))
            .Where(known => known.Distance <= most)
            .OrderBy(known => known.Distance)
            .ThenByDescending(known => known.Word[0] == word[0])
            .ThenByDescending(known => known.Uses)
            .ThenBy(known => known.Word, StringComparer.Ordinal)
            .Select(known => known.Word)
            .FirstOrDefault();
    }

    /// <summary>How many letters are missing, too many, other ones, or in each other's place; anything above <paramref name="most"/> once it is more.</summary>
    internal static int Distance(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
        {
            return most + 1;
        }

        Span<int> before = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> now = stackalloc int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            var least = now[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var other = left[row - 1] == right[column - 1] ? 0 : 1;
                now[column] = Math.Min(Math.Min(now[column - 1], last[column]) + 1, last[column - 1] + other);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    now[column] = Math.Min(now[column], before[column - 2] + 1);
                }

                least = Math.Min(least, now[column]);
            }

            if (least > most)
            {
                return most + 1;
            }

            var oldest = before;
            before = last;
            last = now;
            now = oldest;
        }

        return last[right.Length];
    }
}

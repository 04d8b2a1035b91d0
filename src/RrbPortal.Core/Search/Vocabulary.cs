using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using RrbPortal.Core.SideFiles;

namespace RrbPortal.Core.Search;

/// <summary>How often each word is used in what is published; a word that only a withdrawn note had goes with it.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _changes = new(StringComparer.Ordinal);

    public void Count(string text, int by)
    {
        foreach (var word in FoldedWords.Spelled(text))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_changes, word, out _) += by;
        }
    }

    public void Write(SqliteConnection connection)
    {
        using var change = new Statement(connection, "INSERT INTO vocabulary VALUES (?1, ?2) ON CONFLICT (word) DO UPDATE SET uses = uses + ?2");
        foreach (var (word, by) in _changes.Where(pair => pair.Value != 0).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            change.Run(word, by);
        }

        if (_changes.Values.Any(by => by < 0))
        {
            Statement.Run(connection, "DELETE FROM vocabulary WHERE uses <= 0");
        }

        _changes.Clear();
    }
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using RrbPortal.Data;

namespace RrbPortal.Web.Tests.Leaks;

/// <summary>
/// Puts a word that stands nowhere else into text fields, one word for each field and kind of record, and finds these
/// words again in what the public gets.
/// </summary>
internal sealed class Canaries
{
    private const string Beginning = "zqv";

    private readonly Dictionary<string, string> _placeOf = new(StringComparer.Ordinal);

    /// <summary>Fills the text fields of everything that the context is about to add.</summary>
    /// <param name="record">What kind of record this is ("a draft"), for the message when a word shows up.</param>
    /// <param name="fill">Whether a field is to be filled.</param>
    public void FillAdded(PortalDbContext db, string record, Func<string, bool> fill)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added))
        {
            foreach (var property in entry.Properties.Where(property => property.Metadata.ClrType == typeof(string) && !property.Metadata.IsKey() && !property.Metadata.IsForeignKey()))
            {
                var name = $"{property.Metadata.DeclaringType.ClrType.Name}.{property.Metadata.Name}";
                if (fill(name))
                {
                    property.CurrentValue = New(name, record, property.Metadata);
                }
            }
        }
    }

    /// <summary>One more word, for a text that the test writes itself.</summary>
    public string New(string place)
    {
        var word = string.Create(CultureInfo.InvariantCulture, $"{Beginning}{_placeOf.Count:D4}");
        _placeOf.Add(word, place);
        return word;
    }

    public int Count => _placeOf.Count;

    /// <summary>Every word.</summary>
    public IReadOnlyCollection<string> Words => _placeOf.Keys;

    /// <summary>The places whose words stand in a text.</summary>
    public IReadOnlyList<string> In(string text)
        => text.Contains(Beginning, StringComparison.OrdinalIgnoreCase)
            ? [.. _placeOf.Where(canary => text.Contains(canary.Key, StringComparison.OrdinalIgnoreCase)).Select(canary => canary.Value)]
            : [];

    private string New(string name, string record, IProperty property)
    {
        var word = New($"{name} of {record}");
        return property.GetMaxLength() is { } length && length < word.Length
            ? throw new InvalidOperationException($"{name} is too short for a word to find again.")
            : word;
    }
}

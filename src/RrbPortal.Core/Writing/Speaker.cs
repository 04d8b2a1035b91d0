using RrbPortal.Core.Checking;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Writing;

/// <summary>An organisation that was there, as the text of a note calls it.</summary>
/// <param name="CalledBy">What notes put before its words: its letters where it has them, or else its name.</param>
/// <param name="Spellings">Everything that may be typed for it.</param>
public sealed record Speaker(string CalledBy, string Name, IReadOnlyList<string> Spellings)
{
    /// <summary>The organisations of a meeting that may have spoken, each once, in the order of the note.</summary>
    internal static IReadOnlyList<Speaker> Of(IEnumerable<(string? AsPrinted, string? Name, string? Abbreviation)> attendance)
        => [.. attendance.Select(Of).OfType<Speaker>().DistinctBy(speaker => speaker.CalledBy, StringComparer.OrdinalIgnoreCase)];

    private static Speaker? Of((string? AsPrinted, string? Name, string? Abbreviation) entry)
    {
        if ((entry.AsPrinted ?? entry.Name) is not { Length: > 0 } printed)
        {
            return null;
        }

        var spellings = OrganisationName.Spellings(printed).ToList();
        var letters = entry.Abbreviation ?? spellings.ElementAtOrDefault(2);
        var name = spellings.ElementAtOrDefault(1) ?? printed;
        return new Speaker(letters ?? name, name, [.. spellings.Append(entry.Name).Append(letters).OfType<string>().DistinctBy(Words.Key, StringComparer.Ordinal)]);
    }
}

using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking;

/// <summary>
/// The organisations of a note's attendance with everything that may stand for them: other spellings, their letters,
/// the bodies that they are a part of, and their parts; also those that an item's title announces.
/// </summary>
internal sealed class OrganisationsThere
{
    private readonly KnownOrganisations known;
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    public OrganisationsThere(WorkingNote note, KnownOrganisations known)
    {
        this.known = known;
        string?[] attendance = [.. note.Attendance.SelectMany(entry => new[] { entry.OrganisationAsPrinted, entry.OrganisationName, entry.SourceText, entry.Role }), note.ChairOrganisation, note.ChairRole, note.Board.Name, note.Board.Abbreviation];
        foreach (var printed in attendance.Concat(note.AllItems().Select(item => item.Title)).OfType<string>())
        {
            Add(printed);
        }
    }

    public bool Hold(string name)
    {
        var body = known.Find(name);
        var spellings = (body?.Spellings.Append(body.PartOf).OfType<string>() ?? []).Append(name).Select(Words.Key).ToList();
        return spellings.Exists(keys.Contains) || spellings.Exists(spelling => names.Exists(there => Overlap(there, spelling)));
    }

    private void Add(string printed)
    {
        foreach (var spelling in OrganisationName.Spellings(printed))
        {
            var key = Words.Key(spelling);
            keys.Add(key);
            names.Add(key);
            if (known.Find(spelling) is { } body)
            {
                foreach (var other in body.Spellings.Append(body.PartOf).OfType<string>())
                {
                    keys.Add(Words.Key(other));
                }
            }
        }
    }

    // "London Probation Service" holds "Probation", "GLA Health" holds "GLA", and the other way round; whole words only.
    private static bool Overlap(string one, string other)
    {
        var (longer, shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        return shorter.Length > 1 && $" {longer} ".Contains($" {shorter} ", StringComparison.Ordinal);
    }
}

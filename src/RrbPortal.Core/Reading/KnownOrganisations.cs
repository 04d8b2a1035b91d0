namespace RrbPortal.Core.Reading;

/// <summary>An organisation that the reader may recognise.</summary>
/// <remarks>
/// <para><c>From</c>: First day, where it matters; null for "always".</para>
/// <para><c>Until</c>: Last day of a body that has ended.</para>
/// <para><c>Successor</c>: Name of the body that took over.</para>
/// <para><c>PartOf</c>: Name of the body that this one is a part of.</para>
/// </remarks>
public sealed record KnownOrganisation(string Name, string? Abbr, IReadOnlyList<string> Aliases, DateOnly? From = null, DateOnly? Until = null, string? Successor = null, string? PartOf = null)
{
    internal IEnumerable<string> Spellings => Abbr is null ? Aliases.Prepend(Name) : Aliases.Append(Abbr).Prepend(Name);
}

/// <summary>
/// Organisations that are known before a note is read: what a board's register holds, and public bodies in general.
/// Compared by words; case, marks and the form of apostrophes do not matter. Immutable.
/// </summary>
public sealed class KnownOrganisations
{
    private readonly Dictionary<string, KnownOrganisation?> byKey;
    private readonly Lazy<ILookup<string, string>> shortened;

    private KnownOrganisations(Dictionary<string, KnownOrganisation?> byKey, int longest)
    {
        (this.byKey, LongestInWords) = (byKey, longest);
        shortened = new(() => byKey.Values.OfType<KnownOrganisation>().Distinct().SelectMany(Shortened).ToLookup(of => of.Letters, of => of.Name, StringComparer.Ordinal));
    }

    /// <summary>Nothing is known.</summary>
    public static KnownOrganisations None { get; } = new([], 0);

    /// <summary>The publicly known bodies of criminal justice in London that the portal ships.</summary>
    public static KnownOrganisations General { get; } = None.With(KnownBodies.All);

    internal int LongestInWords { get; }

    /// <summary>These and more; the first that claims a spelling keeps it.</summary>
    public KnownOrganisations With(IEnumerable<KnownOrganisation> organisations)
    {
        var keys = new Dictionary<string, KnownOrganisation?>(byKey, StringComparer.Ordinal);
        var longest = LongestInWords;
        foreach (var organisation in organisations)
        {
            foreach (var spelling in organisation.Spellings)
            {
                longest = Math.Max(longest, Add(keys, spelling, organisation));
            }
        }

        return new(keys, longest);
    }

    /// <summary>These and names as printed, of which nothing more is known.</summary>
    public KnownOrganisations WithNames(IEnumerable<string> names)
    {
        var keys = new Dictionary<string, KnownOrganisation?>(byKey, StringComparer.Ordinal);
        var longest = LongestInWords;
        foreach (var name in names)
        {
            longest = Math.Max(longest, Add(keys, name, organisation: null));
        }

        return new(keys, longest);
    }

    /// <summary>Whether a text is, as a whole, a spelling of a known organisation.</summary>
    public bool Knows(string text) => byKey.ContainsKey(Words.Key(text));

    /// <summary>The organisation behind a spelling; null where unknown or known by name alone.</summary>
    public KnownOrganisation? Find(string text) => byKey.GetValueOrDefault(Words.Key(text));

    /// <summary>The names of the organisations that letters could stand for although no list says so: their initials, or those without "Service" or "Group" at the end.</summary>
    internal IEnumerable<string> ShortenedTo(string letters) => shortened.Value[letters].Distinct(StringComparer.Ordinal);

    internal bool KnowsKey(string key) => byKey.ContainsKey(key);

    private static IEnumerable<(string Letters, string Name)> Shortened(KnownOrganisation organisation)
        => from spelling in organisation.Aliases.Prepend(organisation.Name)
           let words = Words.Split(spelling).Where(word => char.IsUpper(word[0])).ToList()
           where words.Count >= 2 && words.TrueForAll(word => word.Any(char.IsLower))
           let letters = string.Concat(words.Select(word => word[0]))
           from form in words.Count > 2 && words[^1] is "Service" or "Group" ? new[] { letters, letters[..^1] } : [letters]
           select (form, organisation.Name);

    private static int Add(Dictionary<string, KnownOrganisation?> keys, string spelling, KnownOrganisation? organisation)
    {
        var key = Words.Key(spelling);
        return key.Length > 0 && keys.TryAdd(key, organisation) ? Words.Count(key) : 0;
    }
}

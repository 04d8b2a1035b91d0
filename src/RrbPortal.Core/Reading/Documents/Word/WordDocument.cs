namespace RrbPortal.Core.Reading.Documents.Word;

/// <summary>What the stories of one Word document share.</summary>
internal sealed class WordDocument(BoundedPackage package, WordParts parts, CancellationToken deadline)
{
    private const int MaximumPlaces = 10_000;

    private readonly HashSet<string> places = new(StringComparer.OrdinalIgnoreCase);

    public WordParts Parts => parts;

    /// <summary>Past it nothing is read on.</summary>
    public CancellationToken Deadline => deadline;

    public TextBudget Budget { get; } = new();

    public DocumentNotices Notices { get; } = new();

    public WordStyles Styles { get; } = WordStyles.Read(package.Xml(parts.Of("styles")));

    public WordNumbering Numbering { get; } = WordNumbering.Read(package.Xml(parts.Of("numbering")));

    public WordCounters Counters => field ??= new WordCounters(Numbering);

    /// <summary>A place that links inside the document lead to.</summary>
    public void AddPlace(string? name)
    {
        if (name is not null && places.Count < MaximumPlaces)
        {
            places.Add(name);
        }
    }

    /// <summary>Whether a link inside the document leads nowhere; null for a link to somewhere else.</summary>
    public bool? IsDead(string target) => target.StartsWith('#') ? target.Length == 1 || !places.Contains(target[1..]) : null;
}

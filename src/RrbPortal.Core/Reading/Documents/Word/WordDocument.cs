namespace RrbPortal.Core.Reading.Documents.Word;

/// <summary>What the stories of one Word document share.</summary>
internal sealed class WordDocument(BoundedPackage package, WordParts parts)
{
    public WordParts Parts => parts;

    public TextBudget Budget { get; } = new();

    public DocumentNotices Notices { get; } = new();

    public WordStyles Styles { get; } = WordStyles.Read(package.Xml(parts.Of("styles")));

    public WordNumbering Numbering { get; } = WordNumbering.Read(package.Xml(parts.Of("numbering")));

    public WordCounters Counters => field ??= new WordCounters(Numbering);

    /// <summary>The places that links inside the document lead to.</summary>
    public HashSet<string> Places { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a link inside the document leads nowhere; null for a link to somewhere else.</summary>
    public bool? IsDead(string target) => target.StartsWith('#') ? target.Length == 1 || !Places.Contains(target[1..]) : null;
}

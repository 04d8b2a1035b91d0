namespace RrbPortal.Core.Reading.Documents.OpenDocument;

/// <summary>What the stories of one document share.</summary>
internal sealed class OdfDocument(CancellationToken deadline)
{
    private const int MaximumPlaces = 10_000;

    private readonly HashSet<string> places = new(StringComparer.Ordinal);

    /// <summary>Past it nothing is read on.</summary>
    public CancellationToken Deadline => deadline;

    public TextBudget Budget { get; } = new();

    public DocumentNotices Notices { get; } = new();

    public OdfStyles Styles { get; } = new();

    /// <summary>Footnotes and endnotes in the order of their marks.</summary>
    public List<(string Mark, IReadOnlyList<DocumentBlock> Blocks)> Notes { get; } = [];

    /// <summary>A place that links inside the document lead to.</summary>
    public void AddPlace(string? name)
    {
        if (name is not null && places.Count < MaximumPlaces)
        {
            places.Add(name);
        }
    }

    // A program adds "|outline" or "|region" to what kind of place it is.
    public bool? IsDead(string target) => target.StartsWith('#') ? target.Length == 1 || !(places.Contains(target[1..]) || target.Contains('|', StringComparison.Ordinal)) : null;
}

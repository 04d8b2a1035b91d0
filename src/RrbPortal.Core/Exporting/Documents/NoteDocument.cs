using System.Globalization;

namespace RrbPortal.Core.Exporting.Documents;

/// <summary>A note as a document of no format yet: what it says of itself, and its blocks in the order of reading.</summary>
public sealed record NoteDocument(DocumentFacts Facts, IReadOnlyList<Block> Blocks)
{
    /// <summary>The language of every text, as BCP 47 writes it.</summary>
    public const string Language = "en-GB";
}

/// <summary>What a file says of itself, outside its text.</summary>
/// <param name="Title">"Reducing Reoffending Board, 20 June 2024".</param>
/// <param name="Subject">"Public note of meeting, revision 2".</param>
public sealed record DocumentFacts(
    string Title,
    string Subject,
    string Board,
    DateOnly Date,
    int Revision,
    DateTimeOffset PublishedAt,
    string ContentHash,
    Uri Address)
{
    /// <summary>In one sentence, for programs that show no more of a file.</summary>
    public string Description => $"Published under the {Licence}. SHA-256 of the published content: {ContentHash}.";

    /// <summary>What programs look for under a name.</summary>
    public IEnumerable<(string Name, string Value)> Named =>
    [
        ("Board", Board),
        ("Meeting date", Date.ToString("O", CultureInfo.InvariantCulture)),
        ("Revision", Revision.ToString(CultureInfo.InvariantCulture)),
        ("Address", Address.AbsoluteUri),
        ("Content SHA-256", ContentHash),
        ("Licence", Licence),
    ];

    private static string Licence => $"{Common.Licence.Name}, {Common.Licence.Address}";
}

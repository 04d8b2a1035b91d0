using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Core.Exporting.Documents;

/// <summary>Where the text comes from, under which licence it stands, and by what it is known again.</summary>
internal static class AboutBlocks
{
    public static IEnumerable<Block> Of(NoteRevision revision, NoteAddresses addresses)
    {
        yield return Text.Heading(2, "About this note");
        yield return Text.Fact("Revision", Text.Invariant($"{revision.Number}{(revision.IsCorrection ? ", a correction" : null)}"));
        if (revision.IsCorrection)
        {
            yield return Text.Fact("What changed", revision.ChangeNote);
        }

        yield return Text.Fact("First published", LondonDates.InWords(revision.FirstPublishedAt));
        yield return Text.Fact("This revision published", LondonDates.InWords(revision.PublishedAt));
        if (ItemThemes(revision.Note.Items) is { Length: > 0 } themes)
        {
            yield return Text.Fact("Themes of items", themes);
        }

        yield return Text.Fact("The current note", addresses.Page.AbsoluteUri, addresses.Page.AbsoluteUri);
        yield return Text.Fact("This revision", addresses.Revision.AbsoluteUri, addresses.Revision.AbsoluteUri);
        yield return new Block.Paragraph(
        [
            Run.Of("This note is published under the "), Run.Of(Licence.Name, link: Licence.Address), Run.Of($". {Licence.Exception}"),
        ]);
        yield return Text.Paragraph($"SHA-256 of the published content: {revision.ContentHash}");
    }

    private static string ItemThemes(IReadOnlyList<PublicItem> items)
        => string.Join(". ", items
            .SelectMany(item => item.SubItems.Prepend(item))
            .Where(item => item.Themes.Count > 0)
            .Select(item => $"Item {item.Number}: {string.Join("; ", item.Themes.Select(theme => theme.Label))}"));
}

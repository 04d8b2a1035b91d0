using System.Globalization;

namespace RrbPortal.Core.Reading;

/// <summary>Builds items and sub-items from the sorted lines.</summary>
internal static class ItemTree
{
    public static IReadOnlyList<NoteItem> Build(SortedLines note, SpeakerReading speakers)
    {
        var roots = new List<Branch>();
        for (var i = 0; i < note.Lines.Count; i++)
        {
            switch (note.Roles[i])
            {
                case LineRole.ItemHeading:
                    roots.Add(new Branch(note.Headings[i], i));
                    break;
                case LineRole.SubItemHeading:
                    roots[^1].SubItems.Add(new Branch(note.Headings[i], i));
                    break;
                case LineRole.Body:
                    (roots[^1].SubItems.LastOrDefault() ?? roots[^1]).Body.Add(i);
                    break;
            }
        }

        return Duplicates.Mark([.. roots.Select(root => Item(note, root, parent: null, speakers))]);
    }

    private static NoteItem Item(SortedLines note, Branch branch, Branch? parent, SpeakerReading speakers)
    {
        var letter = 0;
        foreach (var sub in branch.SubItems)
        {
            sub.Letter = sub.Heading.Numbering is null ? (char)('a' + Math.Min(letter++, 25)) : null;
        }

        var numbering = branch.Heading.Numbering;
        return new NoteItem
        {
            Number = parent is null ? numbering?.Number : SubNumber(parent.Heading.Numbering?.Number, numbering, branch.Letter),
            PrintedNumber = numbering?.Printed,
            Title = branch.Heading.Title.TrimEnd(),
            HeadingLine = branch.Index + 1,
            Blocks = BlockReading.Read(note.Lines, branch.Body, speakers),
            SubItems = [.. branch.SubItems.Select(sub => Item(note, sub, branch, speakers))],
        };
    }

    // "1." below item 2 is 2.1; no number below item 3 is 3.a; "2.1" and "2a" are what they say.
    private static string? SubNumber(string? parent, Numbering? numbering, char? letter) => numbering switch
    {
        null => parent is null ? null : $"{parent}.{letter}",
        { Kind: NumberKind.Decimal or NumberKind.Lettered } => numbering.Number,
        _ => parent is null ? numbering.Number : string.Create(CultureInfo.InvariantCulture, $"{parent}.{numbering.Number}"),
    };

    private sealed record Branch(HeadingCandidate Heading, int Index)
    {
        public List<int> Body { get; } = [];

        public List<Branch> SubItems { get; } = [];

        public char? Letter { get; set; }
    }
}

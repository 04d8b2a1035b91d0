namespace RrbPortal.Core.Reading.Documents;

/// <summary>Finds the numberings that count headings rather than the entries of a list: text stands between their numbers.</summary>
internal static class NumberedHeadings
{
    public static HashSet<string> In(IReadOnlyList<DocumentBlock> blocks)
    {
        var headed = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var since = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            switch (block)
            {
                case DocumentParagraph { Label: not null, Sequence: { } sequence }:
                    if (seen.Contains(sequence) && !since.Contains(sequence))
                    {
                        headed.Add(sequence);
                    }

                    seen.Add(sequence);
                    since.Add(sequence);
                    break;
                case DocumentTable or DocumentParagraph { ListDepth: null }:
                    since.Clear();
                    break;
            }
        }

        return headed;
    }
}

namespace RrbPortal.Core.Search;

/// <summary>Takes a marked text apart. The marks are characters that no published text can hold.</summary>
internal static class Passages
{
    public const char Open = '\u0002';
    public const char Close = '\u0003';

    public static IReadOnlyList<PassagePart> Of(string marked)
    {
        var parts = new List<PassagePart>();
        var isMarked = false;
        var start = 0;
        for (var at = 0; at <= marked.Length; at++)
        {
            if (at < marked.Length && marked[at] is not (Open or Close))
            {
                continue;
            }

            if (at > start)
            {
                parts.Add(new PassagePart(marked[start..at], isMarked));
            }

            isMarked = at < marked.Length && marked[at] == Open;
            start = at + 1;
        }

        return parts;
    }
}

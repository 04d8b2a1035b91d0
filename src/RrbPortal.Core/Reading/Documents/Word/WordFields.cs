using System.Text;

namespace RrbPortal.Core.Reading.Documents.Word;

/// <summary>
/// The fields that text stands in. Their instructions stand in elements of their own and are no text; their results are,
/// except numbers of pages, which the program works out anew wherever it lays the text out.
/// </summary>
internal sealed class WordFields
{
    private readonly Stack<Field> open = new();
    private readonly Stack<Field> silent = new();

    /// <summary>The next text is the number of a page.</summary>
    public bool IsSilent => silent.Count > 0;

    public void Begin() => open.Push(new Field());

    public void Instruct(string text)
    {
        if (open.TryPeek(out var field) && field.Instruction.Length < 500)
        {
            field.Instruction.Append(text);
        }
    }

    /// <summary>The instruction ends and the result begins.</summary>
    /// <returns>The place inside the document that a link leads to, if it is one.</returns>
    public string? Separate()
    {
        if (!open.TryPeek(out var field) || field.Separated)
        {
            return null;
        }

        field.Separated = true;
        var words = field.Instruction.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (IsPageNumber(words))
        {
            field.Silent = true;
            silent.Push(field);
        }

        return words is ["HYPERLINK", "\\l", var place, ..] ? place.Trim('"') : null;
    }

    /// <returns>Whether the field was the number of a page.</returns>
    public bool End()
    {
        if (!open.TryPop(out var field))
        {
            return false;
        }

        if (field.Silent)
        {
            silent.Pop();
        }

        return field.Silent;
    }

    /// <summary>The number of a page never goes on behind its paragraph: a field without an end must not swallow what follows.</summary>
    /// <returns>How many such fields were open.</returns>
    public int EndParagraph()
    {
        var ended = 0;
        while (silent.TryPop(out var field))
        {
            field.Silent = false;
            ended++;
        }

        return ended;
    }

    public static bool IsPageNumber(string instruction) => IsPageNumber(instruction.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsPageNumber(string[] words) =>
        words.Length > 0 && words[0].ToUpperInvariant() is "PAGE" or "NUMPAGES" or "PAGEREF" or "SECTIONPAGES";

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool Separated { get; set; }

        public bool Silent { get; set; }
    }
}

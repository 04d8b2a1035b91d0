using System.Text;

namespace RrbPortal.Core.Reading.Documents.Word;

/// <summary>
/// The fields that text stands in. Their instructions are no text; their results are, except numbers of pages, which the
/// program works out anew wherever it lays the text out.
/// </summary>
internal sealed class WordFields
{
    private readonly Stack<Field> open = new();
    private int instructing;
    private int silent;

    /// <summary>The next text is an instruction or the number of a page.</summary>
    public bool IsSilent => instructing + silent > 0;

    public bool IsOpen => open.Count > 0;

    public void Begin()
    {
        open.Push(new Field());
        instructing++;
    }

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
        instructing--;
        var words = field.Instruction.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (IsPageNumber(words))
        {
            field.Silent = true;
            silent++;
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

        instructing -= field.Separated ? 0 : 1;
        silent -= field.Silent ? 1 : 0;
        return field.Silent;
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

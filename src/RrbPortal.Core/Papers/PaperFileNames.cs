using System.Globalization;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Papers;

/// <summary>The names that files came with: kept for whoever downloads them, never used on the disk.</summary>
internal static class PaperFileNames
{
    private const string Unnamed = "paper";
    private const string Taken = "<>:\"/\\|?*";

    /// <summary>The name without folders and without signs that nobody sees, with the extension that belongs to its content.</summary>
    public static string Of(string fileName, PaperType type)
    {
        var name = Clean(fileName);
        var extension = Path.GetExtension(name);
        if (!type.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
        {
            // What it called itself stays readable: "run.bat" that holds text becomes "run.bat.txt".
            extension = type.Extensions[0];
            name += extension;
        }

        return name.Length <= PaperVersion.FileNameLength ? name : Cut(name[..^extension.Length], PaperVersion.FileNameLength - extension.Length) + extension;
    }

    /// <summary>As it is named in a sentence about it, whatever its content.</summary>
    public static string Clean(string fileName)
        => Plain(Path.GetFileName(fileName.Replace('\\', '/'))) is { Length: > 0 } name ? Cut(name, PaperVersion.FileNameLength) : Unnamed;

    /// <summary>
    /// A text as a part of a file's name: without signs that nobody sees or that turn the direction of a line, and without
    /// those that file systems and headers have other uses for.
    /// </summary>
    public static string Plain(string text)
    {
        var signs = text
            .Where(sign => char.GetUnicodeCategory(sign) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate))
            .Select(sign => Taken.Contains(sign, StringComparison.Ordinal) ? '_' : sign);
        return Words.Line(new string([.. signs]))?.Trim('.', ' ') ?? string.Empty;
    }

    /// <summary>A title to begin with: "Paper_2-budget.pdf" reads "Paper 2-budget".</summary>
    public static string TitleOf(string fileName)
        => Words.Line(Cut(Path.GetFileNameWithoutExtension(fileName).Replace('_', ' '), Paper.TitleLength)) ?? Unnamed;

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length].TrimEnd();
}

namespace RrbPortal.Core.Reading.Documents;

/// <summary>Where lines stand in the original, in words.</summary>
public static class Origins
{
    /// <summary>The header of the first page: it names the board, often, and is read as its first lines.</summary>
    internal const string Letterhead = "top of the first page";

    internal const string PageHeader = "page header";
    internal const string PageFooter = "page footer";

    /// <summary>Menus, notices and the like around the text of a web page.</summary>
    internal const string PageFrame = "around the text of the page";

    /// <summary>What stands in the margin of every page is no text of the note, wherever it came to stand.</summary>
    public static bool IsMargin(string? origin) =>
        origin is not null
        && (origin.StartsWith(PageHeader, StringComparison.Ordinal) || origin.StartsWith(PageFooter, StringComparison.Ordinal) || origin.StartsWith(PageFrame, StringComparison.Ordinal));
}

namespace RrbPortal.Core.Checking;

public enum Severity
{
    /// <summary>Worth knowing, often nothing to do: a fact that is not recorded.</summary>
    Notes,

    /// <summary>Probably a slip; publishing goes on.</summary>
    Warns,

    /// <summary>Publishing stops until it is mended.</summary>
    Blocks,
}

/// <summary>One doubt about a note. It changes nothing by itself.</summary>
/// <param name="Code">The rule, lower case with hyphens: "weekday-and-date".</param>
/// <param name="Place">Where, in the reader's words: "Date", "Item 3, paragraph 2".</param>
/// <param name="Message">What was found.</param>
/// <param name="Remedy">What could be done.</param>
/// <param name="ItemId">The item where it was found, if it was in one.</param>
public sealed record Finding(string Code, Severity Severity, string Place, string Message, string Remedy, int? ItemId = null);

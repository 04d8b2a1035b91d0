namespace RrbPortal.Core.Demonstration;

/// <summary>How far a demonstration meeting has come.</summary>
internal enum DemonstrationStage
{
    Published,
    InReview,
    Planned,
}

/// <summary>One text of the demonstration, and what became of its meeting.</summary>
/// <param name="File">The name of the text.</param>
/// <param name="Weeks">From the week in which the board is loaded to the week of the meeting.</param>
internal sealed record DemonstrationNote(string File, int Weeks)
{
    public DemonstrationStage Stage { get; init; }

    /// <summary>Somebody looked, and no decision was taken.</summary>
    public bool NoDecisions { get; init; }

    /// <summary>Themes that the text does not name.</summary>
    public IReadOnlyList<string> MoreThemes { get; init; } = [];

    /// <summary>The theme of an item, by the item's title.</summary>
    public IReadOnlyDictionary<string, string> ItemThemes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the secretariat wrote for itself beside an item, by the item's title.</summary>
    public IReadOnlyDictionary<string, string> InternalTexts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The title of the item that is not for the public.</summary>
    public string? ClosedItem { get; init; }

    /// <summary>What was corrected after publication.</summary>
    public DemonstrationCorrection? Correction { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public string? Withdrawn { get; init; }
}

/// <param name="ChangeNote">What the public is told.</param>
/// <param name="Wrong">Words of the text.</param>
/// <param name="Right">What they should have been.</param>
internal sealed record DemonstrationCorrection(string ChangeNote, string Wrong, string Right);

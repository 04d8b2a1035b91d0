using RrbPortal.Data.Records;

namespace RrbPortal.Core.Demonstration;

/// <summary>How far a demonstration meeting has come.</summary>
internal enum DemonstrationStage
{
    Published,
    InReview,
    AgendaIssued,
}

/// <summary>One meeting of the demonstration board. Its days are counted from the day on which it is loaded.</summary>
internal sealed record DemonstrationNote
{
    public int Days { get; set; }

    public int? Next { get; set; }

    public TimeOnly? Start { get; set; }

    public TimeOnly? End { get; set; }

    public string? Place { get; set; }

    public MeetingMode? Mode { get; set; }

    public string? Kind { get; set; }

    public string? ChairRole { get; set; }

    public string? ChairOrganisation { get; set; }

    public bool NoDecisions { get; set; }

    public DemonstrationStage Stage { get; set; }

    /// <summary>Why it was withdrawn, if it was.</summary>
    public string? Withdrawn { get; set; }

    /// <summary>What was corrected, if anything was: the change note, the wrong words and the right ones.</summary>
    public (string Note, string Wrong, string Right)? Correction { get; set; }

    public List<string> Themes { get; } = [];

    public List<(string Name, Presence Presence, Capacity Capacity)> Attendance { get; } = [];

    public List<DemonstrationItem> Items { get; } = [];
}

internal sealed record DemonstrationItem(string Title, bool IsSubItem)
{
    public List<string> Lines { get; } = [];

    public List<string> Themes { get; } = [];

    public List<(string By, string Text)> Decisions { get; } = [];

    public List<DemonstrationAction> Actions { get; } = [];

    public string? Internal { get; set; }

    public bool IsClosed { get; set; }

    public string? Text => string.Join('\n', Lines).Trim() is { Length: > 0 } text ? text : null;
}

/// <param name="Due">Days after the meeting.</param>
internal sealed record DemonstrationAction(string Reference, IReadOnlyList<string> Owners, int? Due, string? DueAsPrinted, string Text);

using RrbPortal.Core.Reading;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Checking;

/// <summary>What a rule may know beside the note itself. Everything is a value; a rule fetches nothing.</summary>
/// <param name="Today">The day in London, for what must not lie in the future.</param>
public sealed record CheckContext(DateOnly Today)
{
    /// <summary>The other meetings of the board, by date; the note that is checked is not among them.</summary>
    public IReadOnlyList<SeriesMeeting> Series { get; init; } = [];

    /// <summary>The organisations of the register and those known in general.</summary>
    public KnownOrganisations Organisations { get; init; } = KnownOrganisations.General;

    /// <summary>The terms of the board's glossary, letter for letter, with their meanings.</summary>
    public IReadOnlyDictionary<string, string> Glossary { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public CheckSettings Settings { get; init; } = new();

    /// <summary>The file that the note was read from, while it is one; null for a record.</summary>
    public ReadSource? Source { get; init; }

    /// <summary>The line of the file on which a recorded action stands; null for a record, and for an action of nobody's file.</summary>
    internal int? LineOf(WorkingAction action)
        => Source?.Facts.Actions.FirstOrDefault(printed => string.Equals(printed.Text, action.SourceSentence, StringComparison.Ordinal))?.Line;
}

/// <summary>What the house says about its own texts.</summary>
public sealed record CheckSettings
{
    /// <summary>Addresses and numbers that may stand in public texts: the office's own contact.</summary>
    public IReadOnlyList<string> PublicContacts { get; init; } = [];

    /// <summary>Ends of host names that the public cannot reach: ".internal", "intranet".</summary>
    public IReadOnlyList<string> InternalHosts { get; init; } = [];
}

/// <summary>A note as it was read, and the file's text.</summary>
public sealed record ReadSource(NoteFacts Facts, SourceText Text);

/// <summary>Another meeting of the same board, as far as rules over the series look at it.</summary>
public sealed record SeriesMeeting
{
    public DateOnly? Date { get; init; }

    public MeetingState State { get; init; }

    /// <summary>Whether a note of it is held here, in whatever state; a meeting that is only planned has none.</summary>
    public bool HasNote { get; init; }

    public DateOnly? NextMeetingDate { get; init; }

    public string? NextMeetingAsPrinted { get; init; }
}

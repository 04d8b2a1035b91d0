using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Search;

/// <summary>One row of the index, made of a published note.</summary>
internal sealed record IndexedEntry
{
    public required EntryKind Kind { get; init; }

    /// <summary>The anchor on the page of the note; empty for the note itself.</summary>
    public string Anchor { get; init; } = string.Empty;

    public string Number { get; init; } = string.Empty;

    public string Title { get; init; } = string.Empty;

    /// <summary>What is searched beside the title.</summary>
    public required string Text { get; init; }

    /// <summary>An action or a decision in its own words.</summary>
    public string Said { get; init; } = string.Empty;

    public string? Item { get; init; }

    public string? Reference { get; init; }

    /// <summary>Owners, or who decided.</summary>
    public string? By { get; init; }

    public DateOnly? Due { get; init; }

    public string? DuePrinted { get; init; }

    public ActionStatus? Status { get; init; }

    public IReadOnlyList<PublicTheme> Themes { get; init; } = [];

    public IReadOnlyList<IndexedParty> Parties { get; init; } = [];
}

/// <param name="Key">The folded name.</param>
/// <param name="Slug">Empty where the note gives none: then the key tells, if any attendance has it.</param>
/// <param name="Name">As an attendance prints it; empty elsewhere.</param>
internal sealed record IndexedParty(PartyRole Role, string Key, string Slug, string Name, Presence Presence = default);

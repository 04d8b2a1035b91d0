using RrbPortal.Data.Records;

namespace RrbPortal.Core.Search;

/// <summary>What a register is narrowed to; null does not narrow.</summary>
/// <param name="Status">For actions: how they stand by the report of the latest meeting.</param>
/// <param name="Organisation">The owner of an action; who took a decision.</param>
/// <param name="Overdue">For actions: said to be open, and due before today.</param>
/// <param name="Page">From 1.</param>
/// <param name="Theme">Of the note, or of the item.</param>
public sealed record RegisterFilter(
    string? Board = null, ActionStatus? Status = null, string? Organisation = null, int? Year = null, bool Overdue = false, int Page = 1, string? Theme = null)
{
    public bool IsNarrowed => this with { Page = 1 } != new RegisterFilter();
}

/// <summary>A page of a register, the entries of the latest meeting first, with what the whole of it can be narrowed to.</summary>
public sealed record RegisterPage<TLine>(IReadOnlyList<TLine> Lines, int Total, int Page, int Pages, RegisterChoices Choices);

public sealed record RegisterChoices(
    IReadOnlyList<RegisterChoice> Boards, IReadOnlyList<int> Years, IReadOnlyList<RegisterChoice> Themes, IReadOnlyList<RegisterChoice> Organisations);

/// <param name="Value">As addresses have it.</param>
public sealed record RegisterChoice(string Value, string Label);

/// <summary>An action as it was published.</summary>
/// <param name="Due">The day that holds by the report of the latest meeting.</param>
/// <param name="DuePrinted">The day in the words of the note, where it has no date.</param>
/// <param name="Status">How it stands by the report of the latest meeting.</param>
/// <param name="ReportedAt">The later meeting whose note reports on it last; null where none does.</param>
public sealed record PublicActionLine(
    string BoardSlug,
    string BoardName,
    DateOnly Date,
    string Anchor,
    string? Reference,
    string Text,
    string? Owners,
    PublicEntryItem? Item,
    DateOnly? Due,
    string? DuePrinted,
    ActionStatus Status,
    DateOnly? ReportedAt,
    bool IsOverdue);

/// <summary>A decision as it was published.</summary>
public sealed record PublicDecisionLine(
    string BoardSlug, string BoardName, DateOnly Date, string Anchor, string Text, string? DecidedBy, PublicEntryItem? Item);

/// <summary>The item that an action or a decision belongs to.</summary>
public sealed record PublicEntryItem(string Number, string Title);

/// <summary>An organisation in the list of all that published notes name in their attendance.</summary>
/// <param name="Attended">At how many meetings it was, itself or by a substitute.</param>
/// <param name="Listed">In how many attendance lists it stands.</param>
/// <param name="Actions">How many published actions name it as an owner.</param>
public sealed record PublicOrganisationLine(string Slug, string Name, int Attended, int Listed, int Actions);

/// <summary>What is published of one organisation; of each kind the latest come first, and not more than a page shows.</summary>
/// <param name="Meetings">The attendance lists that it stands in.</param>
/// <param name="Contributions">Items whose text names it as speaking, a page of them.</param>
/// <param name="ContributionsTotal">How many such items there are.</param>
public sealed record PublicOrganisationPage(
    string Slug,
    string Name,
    int Attended,
    int Listed,
    IReadOnlyList<PublicAttendanceLine> Meetings,
    IReadOnlyList<PublicContribution> Contributions,
    int ContributionsTotal,
    int Page,
    int Pages,
    IReadOnlyList<PublicActionLine> Actions,
    int ActionsTotal,
    IReadOnlyList<PublicDecisionLine> Decisions,
    int DecisionsTotal);

public sealed record PublicAttendanceLine(string BoardSlug, string BoardName, DateOnly Date, Presence Presence);

/// <param name="Words">The sentences that name it, word for word.</param>
public sealed record PublicContribution(string BoardSlug, string BoardName, DateOnly Date, string Anchor, string Number, string Title, IReadOnlyList<string> Words);

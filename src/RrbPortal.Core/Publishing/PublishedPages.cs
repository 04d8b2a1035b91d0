using RrbPortal.Data.Published;

namespace RrbPortal.Core.Publishing;

/// <summary>A published note in a list.</summary>
public sealed record PublishedNoteSummary(
    string BoardSlug,
    string BoardName,
    DateOnly Date,
    IReadOnlyList<PublicTheme> Themes,
    DateTimeOffset FirstPublishedAt,
    DateTimeOffset LastUpdatedAt);

/// <summary>One revision of a published note, for its history.</summary>
/// <param name="Explanation">The change note of a correction, or the reason of a withdrawal.</param>
public sealed record PublishedRevision(int Revision, PublicationEvent Event, DateTimeOffset At, string? Explanation, string? ContentHash);

/// <summary>A neighbour of a note in its board's series.</summary>
public sealed record PublishedNeighbour(DateOnly Date);

/// <summary>All that the page of a meeting shows.</summary>
/// <param name="Note">Null when the note is withdrawn, or when a withdrawal is the revision that was asked for.</param>
/// <param name="Shown">The revision that is shown.</param>
/// <param name="Revisions">Every revision, oldest first.</param>
public sealed record PublishedMeetingPage(
    string BoardSlug,
    string BoardName,
    DateOnly Date,
    PublicNote? Note,
    PublishedRevision Shown,
    IReadOnlyList<PublishedRevision> Revisions,
    PublishedNeighbour? Previous,
    PublishedNeighbour? Next)
{
    /// <summary>The record's, the same through all revisions; see <see cref="Publication.PublicKey"/>.</summary>
    public Guid Key { get; init; }

    public bool IsLatest => Shown.Revision == Revisions[^1].Revision;

    public bool IsWithdrawn => Revisions[^1].Event is PublicationEvent.Withdrawn;
}

/// <summary>What an address of a meeting leads to.</summary>
public abstract record PublishedLookup
{
    private PublishedLookup()
    {
    }

    public sealed record Found(PublishedMeetingPage Page) : PublishedLookup;

    /// <summary>The meeting's date was corrected since; its record lives at another address now.</summary>
    public sealed record Moved(string BoardSlug, DateOnly Date) : PublishedLookup;

    public sealed record NotFound : PublishedLookup;
}

/// <summary>A theme with the number of published notes under it.</summary>
public sealed record PublishedThemeCount(string Slug, string Label, int Notes);

/// <summary>A theme, with the notes and the items under it; newest first.</summary>
public sealed record PublishedThemePage(string Slug, string Label, IReadOnlyList<PublishedThemeEntry> Entries);

/// <param name="ItemAnchor">The item, where the theme is of one item and not of the whole meeting.</param>
public sealed record PublishedThemeEntry(string BoardSlug, string BoardName, DateOnly Date, string? ItemAnchor, string? ItemTitle);

/// <summary>The start page.</summary>
/// <param name="NextMeeting">Null where no meeting to come is known to the public.</param>
public sealed record PublishedStartPage(
    IReadOnlyList<PublishedNoteSummary> Latest,
    NextMeeting? NextMeeting,
    IReadOnlyList<PublishedThemeCount> Themes);

/// <summary>The meeting that comes next.</summary>
/// <param name="AnnouncedIn">The date of the note that announces it; null where its agenda is published.</param>
public sealed record NextMeeting(string BoardSlug, string BoardName, DateOnly Date, DateOnly? AnnouncedIn);

/// <summary>What a list of meetings is narrowed to; null does not narrow.</summary>
public sealed record PublishedFilter(string? BoardSlug = null, int? Year = null, string? ThemeSlug = null, string? OrganisationSlug = null);

/// <summary>The list of meetings with what it can be narrowed to.</summary>
/// <param name="BoardName">The board it is narrowed to, if any; null also when no such board has published anything.</param>
/// <param name="HasForwardPlan">Whether that board has published a forward plan.</param>
public sealed record PublishedMeetingList(
    string? BoardName,
    IReadOnlyList<PublishedNoteSummary> Notes,
    IReadOnlyList<int> Years,
    IReadOnlyList<PublicTheme> Themes,
    IReadOnlyList<PublishedOrganisationName> Organisations,
    bool HasForwardPlan = false);

public sealed record PublishedOrganisationName(string Slug, string Name);

/// <summary>The public part of a board's forward plan.</summary>
public sealed record PublishedForwardPlanPage(string BoardSlug, string BoardName, DateTimeOffset PublishedAt, PublicForwardPlan Plan);

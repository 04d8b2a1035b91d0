using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>A coming meeting whose agenda is published.</summary>
/// <param name="State">Planned, cancelled or postponed.</param>
public sealed record ComingMeeting(string BoardSlug, string BoardName, DateOnly Date, MeetingState State, DateTimeOffset PublishedAt);

/// <summary>A published agenda, where there is no note yet.</summary>
/// <param name="Number">From 1; the one that is shown is the latest.</param>
/// <param name="Key">The meeting's, which its note will carry on.</param>
public sealed record PublishedAgendaPage(PublicAgenda Agenda, int Number, DateTimeOffset FirstPublishedAt, DateTimeOffset PublishedAt, Guid Key, string ContentHash);

/// <summary>What an address of a meeting without a note leads to.</summary>
public abstract record AgendaLookup
{
    private AgendaLookup()
    {
    }

    public sealed record Found(PublishedAgendaPage Page) : AgendaLookup;

    /// <summary>The meeting is on another day now, or its note is published under another date.</summary>
    public sealed record Moved(string BoardSlug, DateOnly Date) : AgendaLookup;

    public sealed record NotFound : AgendaLookup;
}

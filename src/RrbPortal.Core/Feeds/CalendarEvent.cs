namespace RrbPortal.Core.Feeds;

/// <summary>How sure it is that an event takes place (RFC 5545, 3.8.1.11).</summary>
public enum EventStatus
{
    /// <summary>Announced in a note, with no agenda yet.</summary>
    Tentative,

    Confirmed,

    Cancelled,
}

/// <summary>A meeting as calendars take it. Dates and times are London's; an absent fact is null, and no event is given an end that nobody recorded.</summary>
/// <param name="Uid">The same for as long as there is the meeting.</param>
/// <param name="Sequence">Rises with each published change.</param>
/// <param name="Board">The name of the board that meets.</param>
/// <param name="Start">Null makes it an event of the whole day.</param>
/// <param name="Page">The whole address of the meeting's page.</param>
/// <param name="Stamp">When this state of it was published.</param>
public sealed record CalendarEvent(
    string Uid,
    int Sequence,
    string Board,
    EventStatus Status,
    string Summary,
    DateOnly Date,
    TimeOnly? Start,
    TimeOnly? End,
    string? Place,
    string Description,
    Uri Page,
    DateTimeOffset Stamp);

/// <summary>A calendar that programs subscribe to.</summary>
/// <param name="Address">Its own whole address; null for the file of one event.</param>
public sealed record EventCalendar(string Name, Uri? Address, IReadOnlyList<CalendarEvent> Events);

using RrbPortal.Core.Common;
using RrbPortal.Core.Pictures;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Series;

/// <summary>What the latest revision of a record says, for the chain.</summary>
/// <param name="NextMeeting">The meeting that the note announces; null for a withdrawn one.</param>
/// <param name="IsGap">Whether the note says that no record of that meeting is held.</param>
internal sealed record ChainNote(DateOnly Date, bool IsWithdrawn, DateTimeOffset FirstPublishedAt, DateOnly? NextMeeting, bool IsGap);

/// <summary>An agenda of a meeting that never had a published note.</summary>
internal sealed record ChainAgenda(DateOnly Date, MeetingState State);

/// <summary>Puts notes, agendas and announcements together as one series of meetings. Pure.</summary>
internal static class MeetingChain
{
    /// <returns>Newest first, each day once.</returns>
    public static IReadOnlyList<KnownMeeting> Of(IReadOnlyCollection<ChainNote> notes, IReadOnlyCollection<ChainAgenda> agendas, DateOnly today)
    {
        // Two records of one day: the one that can be read speaks for it.
        var records = notes.GroupBy(note => note.Date).ToDictionary(day => day.Key, day => day.OrderBy(note => note.IsWithdrawn).First());
        var issued = agendas.GroupBy(agenda => agenda.Date).ToDictionary(day => day.Key, day => day.OrderBy(agenda => agenda.State is not MeetingState.Planned).First());
        var announced = Announcements(notes);
        return
        [
            .. records.Keys.Union(issued.Keys).Union(announced.Keys)
                .OrderDescending()
                .Select(date => Meeting(date, records.GetValueOrDefault(date), issued.GetValueOrDefault(date), announced.GetValueOrDefault(date), today)),
        ];
    }

    /// <summary>Which note announces which day. A day that is not after the note's own is a slip of the pen, and makes no meeting.</summary>
    private static Dictionary<DateOnly, ChainNote> Announcements(IEnumerable<ChainNote> notes)
        => notes
            .Where(note => !note.IsWithdrawn && note.NextMeeting > note.Date)
            .GroupBy(note => note.NextMeeting!.Value)
            .ToDictionary(day => day.Key, day => day.MaxBy(note => note.Date)!);

    private static KnownMeeting Meeting(DateOnly date, ChainNote? note, ChainAgenda? agenda, ChainNote? announcement, DateOnly today)
    {
        var state = note switch
        {
            { IsWithdrawn: false } => RecordState.Note,
            not null => RecordState.Withdrawn,
            null when agenda is not null => RecordState.Agenda,
            null => RecordState.Announced,
        };
        var time = state is RecordState.Note ? PublishingTime.Of(date, note!.FirstPublishedAt.LondonDay(), promise: null, today) : null;
        return new KnownMeeting(
            date,
            state,
            announcement?.Date,
            state is RecordState.Announced && announcement is { IsGap: true },
            state is RecordState.Agenda ? agenda!.State : null,
            time?.Published,
            time?.Days,
            date < today);
    }
}

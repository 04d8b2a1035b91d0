using RrbPortal.Core.Calendar;
using RrbPortal.Core.Checking;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>
/// Makes the public part of an agenda. As in <see cref="SnapshotBuilder"/>, each field that becomes public is named here:
/// no text of an item, no presenter, nothing below a closed item.
/// </summary>
public static class AgendaSnapshot
{
    /// <exception cref="InvalidOperationException">The meeting has no date; whoever issues an agenda sees to it that it has.</exception>
    public static PublicAgenda Build(WorkingNote meeting)
    {
        var items = meeting.Items.SelectMany(item => item.SubItems.Prepend(item)).ToList();
        var timetable = Timetable.Of(meeting.Start, meeting.End, [.. items.Select(item => new TimetableEntry(item.PlannedMinutes, item.SubItems.Count > 0))]);
        var starts = items.Zip(timetable.Starts).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        return new PublicAgenda
        {
            Board = new PublicBoard(meeting.Board.Slug, meeting.Board.Name, meeting.Board.Abbreviation),
            Date = meeting.Date ?? throw new InvalidOperationException("An agenda without a date has no address."),
            Start = meeting.Start,
            End = meeting.End,
            Place = meeting.Place,
            Mode = meeting.Mode,
            State = Told(meeting.State),
            Items = [.. meeting.Items.Select(item => Item(item, starts))],
        };
    }

    private static PublicAgendaItem Item(WorkingItem item, Dictionary<int, TimeOnly?> starts)
        => PublicParts.IsOpen(item)
            ? new PublicAgendaItem
            {
                Number = item.Number,
                Title = item.Title,
                LeadOrganisation = item.LeadOrganisation,
                Minutes = item.PlannedMinutes,
                Start = starts[item.Id],
                LateReason = item.LateReason,
                SubItems = [.. item.SubItems.Select(sub => Item(sub, starts))],
            }
            : new PublicAgendaItem
            {
                Number = item.Number,
                Title = PublicParts.ShowsTitle(item) ? item.Title : SnapshotBuilder.ClosedItemTitle,
                IsClosed = true,
                Start = starts[item.Id],
            };

    private static MeetingState Told(MeetingState state) => state is MeetingState.Cancelled or MeetingState.Postponed ? state : MeetingState.Planned;
}

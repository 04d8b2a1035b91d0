using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Memory;

/// <summary>A working copy as it is read for the memory; names of persons are not asked for.</summary>
internal sealed class MemoryRow
{
    public required int Id { get; init; }

    public DateOnly? Date { get; init; }

    public NoteState NoteState { get; init; }

    public MeetingState State { get; init; }

    public List<RememberedAttendance> Attendance { get; init; } = [];

    public List<Item> Items { get; init; } = [];

    public List<Decided> Decisions { get; init; } = [];

    public List<Undertaken> Actions { get; init; } = [];

    /// <param name="withTexts">Whether the texts of items are asked for too.</param>
    public static IQueryable<MemoryRow> Of(IQueryable<Meeting> meetings, bool withTexts)
        => meetings.OrderBy(meeting => meeting.Id).Select(meeting => new MemoryRow
        {
            Id = meeting.Id,
            Date = meeting.Date,
            State = meeting.State,
            NoteState = meeting.Note == null ? NoteState.Draft : meeting.Note.State,
            Attendance = meeting.Attendance.Where(entry => entry.OrganisationId != null).OrderBy(entry => entry.Position).ThenBy(entry => entry.Id)
                .Select(entry => new RememberedAttendance(entry.OrganisationId!.Value, entry.Presence, entry.Capacity)).ToList(),
            Items = meeting.Items.OrderBy(item => item.Id)
                .Select(item => new Item(item.Id, item.ParentId, item.Position, item.Title, item.Kind, item.Audience, withTexts ? item.PublicText : null, withTexts ? item.InternalText : null)).ToList(),
            Decisions = meeting.Decisions.OrderBy(decision => decision.Position).ThenBy(decision => decision.Id)
                .Select(decision => new Decided(decision.AgendaItemId, decision.Text, decision.DecidedBy, decision.Audience)).ToList(),
            Actions = meeting.Actions.OrderBy(action => action.Position).ThenBy(action => action.Id)
                .Select(action => new Undertaken
                {
                    ItemId = action.AgendaItemId,
                    Reference = action.Reference,
                    Text = action.Text,
                    Owners = action.Owners.OrderBy(owner => owner.Position).Select(owner => new RememberedOwner(owner.OrganisationId, owner.AsPrinted)).ToList(),
                    DueDate = action.CurrentDueDate ?? action.DueDate,
                    DueAsPrinted = action.DueAsPrinted,
                    Status = ActionStates.Today(action.CurrentStatus, action.Status),
                    Audience = action.Audience,
                }).ToList(),
        }).AsSplitQuery();

    public RememberedMeeting ToMeeting(MemoryRoom room)
    {
        var items = Items.ToDictionary(item => item.Id);
        return new RememberedMeeting
        {
            Place = new MemoryPlace(room, Id, Date),
            NoteState = NoteState,
            Counts = NoteState is not NoteState.Withdrawn && HeldMeetings.Is(State, NoteState),
            Attendance = Attendance,
            Items =
            [
                .. AgendaOrder.Numbered(Items.Select(item => new AgendaPlace(item.Id, item.ParentId, item.Position))).Select(place =>
                {
                    var item = items[place.Id];
                    return new RememberedItem(
                        new MemoryPlace(room, Id, Date, item.Id),
                        Key(item.Id)!,
                        Key(place.ParentId),
                        place.Number,
                        item.Title,
                        item.Kind,
                        ClosedItems.IsClosed(item.Audience, place.ParentId is { } parent ? items[parent].Audience : null),
                        item.PublicText,
                        item.InternalText);
                }),
            ],
            Decisions = [.. Decisions.Select(row => new RememberedDecision(Key(row.ItemId), row.Text, row.DecidedBy, row.Audience is RecordAudience.Internal))],
            Actions =
            [
                .. Actions.Select(row => new RememberedAction(
                    Key(row.ItemId), row.Reference, row.Text, row.Owners, row.DueDate, row.DueAsPrinted, row.Status, row.Audience is RecordAudience.Internal)),
            ],
        };
    }

    private static string? Key(int? id) => id?.ToString(CultureInfo.InvariantCulture);

    public sealed record Item(int Id, int? ParentId, int Position, string Title, ItemKind Kind, ItemAudience Audience, string? PublicText, string? InternalText);

    public sealed record Decided(int? ItemId, string Text, string? DecidedBy, RecordAudience Audience);

    public sealed class Undertaken
    {
        public int? ItemId { get; init; }

        public string? Reference { get; init; }

        public required string Text { get; init; }

        public List<RememberedOwner> Owners { get; init; } = [];

        public DateOnly? DueDate { get; init; }

        public string? DueAsPrinted { get; init; }

        public ActionStatus Status { get; init; }

        public RecordAudience Audience { get; init; }
    }
}

using System.Globalization;
using RrbPortal.Core.Agendas;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Memory;

/// <summary>Issued agendas for the memory of members: the titles as they were issued, and nothing else.</summary>
internal static class AgendaMemory
{
    public static RememberedMeeting Of(int meetingId, IssuedAgenda agenda)
    {
        var place = new MemoryPlace(MemoryRoom.Agenda, meetingId, agenda.Date);
        var closed = agenda.Items.Where(item => item.IsClosed).Select(item => item.Key).ToHashSet();
        return new RememberedMeeting
        {
            Place = place,
            NoteState = NoteState.Draft,
            Counts = false,
            Items =
            [
                .. agenda.Items.Select(item => new RememberedItem(
                    place with { ItemId = item.Key },
                    Key(item.Key)!,
                    Key(item.ParentKey),
                    item.Number,
                    item.Title,
                    item.Kind,
                    item.IsClosed || (item.ParentKey is { } above && closed.Contains(above)),
                    Text: null,
                    InternalText: null)),
            ],
        };
    }

    private static string? Key(int? id) => id?.ToString(CultureInfo.InvariantCulture);
}

using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;

namespace RrbPortal.Core.Writing;

/// <summary>Reads what a person has typed into a note and not put into it.</summary>
public sealed class HeldOffers(PortalDbContext db)
{
    /// <summary>The kept texts of one person that say something else than the note does, the oldest first.</summary>
    internal async Task<IReadOnlyList<HeldOffer>> OfAsync(int meetingId, IReadOnlyList<WritingItem> items, Guid? user, CancellationToken ct)
    {
        var rows = await db.HeldTexts.AsNoTracking()
            .Where(held => held.MeetingId == meetingId && held.UserId == user)
            .OrderBy(held => held.Id)
            .Select(held => new { held.Id, held.AgendaItemId, held.Field, held.Text, held.BaseText, held.At })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row =>
            {
                if (row.AgendaItemId is not { } id || items.FirstOrDefault(item => item.Id == id) is not { } item || !Enum.TryParse<NoteField>(row.Field, out var field))
                {
                    return new HeldOffer(row.Id, null, null, "An item that was removed", row.Text, null, null, IsUnchanged: false, row.At);
                }

                var stored = field is NoteField.PublicText ? item.PublicText : item.InternalText;
                var mine = row.Text.Length == 0 ? null : row.Text;
                var merges = ParagraphMerge.TryMerge(row.BaseText, stored, mine, out var merged);
                var unchanged = string.Equals(row.BaseText, stored, StringComparison.Ordinal);
                return new HeldOffer(row.Id, item, field, $"Item {item.Number}, {Words(field)}", row.Text, stored, merges ? (unchanged ? mine : merged) ?? string.Empty : null, unchanged, row.At);
            }).Where(offer => offer.Item is null || !string.Equals(offer.Text, offer.Stored ?? string.Empty, StringComparison.Ordinal)),
        ];
    }

    private static string Words(NoteField field) => field is NoteField.PublicText ? "public text" : "internal text";
}

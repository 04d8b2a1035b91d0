using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;

namespace RrbPortal.Core.Notes;

/// <summary>
/// What people were still typing into an item that somebody removes: it stays with the meeting, under the item's number,
/// and is offered to its writer.
/// </summary>
internal static class HeldOfRemovedItems
{
    /// <summary>The name under which such a text is kept: its field, and the number that its item had.</summary>
    public static string FieldOf(string field, int itemId) => string.Create(CultureInfo.InvariantCulture, $"{field} {itemId}");

    /// <summary>Takes the texts from the items, in the save that the caller makes.</summary>
    public static async Task DetachAsync(PortalDbContext db, IReadOnlyList<int> itemIds, CancellationToken ct)
    {
        foreach (var held in await db.HeldTexts.Where(held => held.AgendaItemId != null && itemIds.Contains(held.AgendaItemId.Value)).ToListAsync(ct))
        {
            held.Field = FieldOf(held.Field, held.AgendaItemId!.Value);
            held.AgendaItemId = null;
        }
    }
}

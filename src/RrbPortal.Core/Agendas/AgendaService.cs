using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Themes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>Keeps the items of a meeting and their order.</summary>
public sealed class AgendaService(PortalDbContext db, WorkingCopy copy, ThemeShelf shelf)
{
    public Task<Outcome> AddAsync(AddAgendaItem input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "item.added", _ => AddAsync(input, ct), ct);

    public Task<Outcome> EditAsync(EditAgendaItem input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "item.edited", _ => EditAsync(input, ct), ct);

    /// <summary>
    /// Removes an item. Decisions, actions and papers under it stay with the meeting, under no item; those that a closed item
    /// kept from the public become internal.
    /// </summary>
    public Task<Outcome> RemoveAsync(RemoveAgendaItem input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "item.removed", _ => RemoveAsync(input, ct), ct);

    /// <summary>
    /// Moves an item; where the move is not possible any more, nothing happens. A sub-item that a closed item kept from
    /// the public is closed itself from then on.
    /// </summary>
    public Task<Outcome> MoveAsync(MoveAgendaItem input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "item.moved", _ => MoveAsync(input, ct), ct);

    private async Task<Edit> AddAsync(AddAgendaItem input, CancellationToken ct)
    {
        var facts = input.Item.Cleaned();
        var refusals = Check(facts);
        if (input.ParentId is { } parentId
            && !await db.AgendaItems.AnyAsync(item => item.Id == parentId && item.MeetingId == input.MeetingId && item.ParentId == null, ct))
        {
            refusals.Add(nameof(AddAgendaItem.ParentId), "Choose an item of this meeting that is not a sub-item itself");
        }

        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        var last = await db.AgendaItems
            .Where(item => item.MeetingId == input.MeetingId && item.ParentId == input.ParentId)
            .MaxAsync(item => (int?)item.Position, ct) ?? 0;
        var item = new AgendaItem { MeetingId = input.MeetingId, ParentId = input.ParentId, Position = last + 1, Title = facts.Title };
        facts.WriteTo(item);
        Put(item, await shelf.OfAsync(facts.Themes, ct));
        db.AgendaItems.Add(item);
        return Edit.Of(() => item.Id);
    }

    private async Task<Edit> EditAsync(EditAgendaItem input, CancellationToken ct)
    {
        var item = await db.AgendaItems
            .Include(item => item.Themes).ThenInclude(link => link.Theme)
            .SingleOrDefaultAsync(item => item.Id == input.Id && item.MeetingId == input.MeetingId, ct);
        if (item is null)
        {
            return new Outcome.NotFound();
        }

        if (item.Version != input.Version)
        {
            return new Outcome.Conflict(item.Version, AgendaItemFacts.Of(item).Fields());
        }

        var facts = input.Item.Cleaned();
        if (Check(facts).Outcome is { } refused)
        {
            return refused;
        }

        facts.WriteTo(item);
        Put(item, await shelf.OfAsync(facts.Themes, ct));
        if (db.ChangeTracker.HasChanges())
        {
            // A change of themes alone changes the item too: its version guards them.
            db.Entry(item).Property(record => record.Version).IsModified = true;
        }

        return Edit.Of(() => item.Id);
    }

    private async Task<Edit> RemoveAsync(RemoveAgendaItem input, CancellationToken ct)
    {
        var family = await db.AgendaItems
            .Include(item => item.Themes).ThenInclude(link => link.Theme)
            .Where(item => item.MeetingId == input.MeetingId && (item.Id == input.Id || item.ParentId == input.Id))
            .ToListAsync(ct);
        if (family.Find(item => item.Id == input.Id) is not { } removed)
        {
            return new Outcome.NotFound();
        }

        if (removed.Version != input.Version)
        {
            return new Outcome.Conflict(removed.Version, AgendaItemFacts.Of(removed).Fields());
        }

        if (family.Count > 1 && !input.WithSubItems)
        {
            return new Outcome.Refused(
                nameof(RemoveAgendaItem.WithSubItems),
                "This item has sub-items. Confirm that they are to be removed with it, or move them first");
        }

        var isUnderClosed = removed.ParentId is { } parentId
            && await db.AgendaItems.AnyAsync(item => item.Id == parentId && item.Audience == ItemAudience.Closed, ct);
        var hidden = family.Where(item => isUnderClosed || removed.Audience is ItemAudience.Closed || item.Audience is ItemAudience.Closed);
        await ReleaseAsync([.. family.Select(item => item.Id)], [.. hidden.Select(item => item.Id)], ct);
        db.AgendaItems.RemoveRange(family);
        return Edit.Of(() => input.Id);
    }

    /// <param name="itemIds">The items that go.</param>
    /// <param name="hidden">Those of them whose content the public did not see: nothing of it becomes public by their going.</param>
    private async Task ReleaseAsync(List<int> itemIds, HashSet<int> hidden, CancellationToken ct)
    {
        foreach (var decision in await db.Decisions.Where(decision => decision.AgendaItemId != null && itemIds.Contains(decision.AgendaItemId.Value)).ToListAsync(ct))
        {
            decision.Audience = hidden.Contains(decision.AgendaItemId!.Value) ? RecordAudience.Internal : decision.Audience;
            decision.AgendaItemId = null;
        }

        foreach (var action in await db.ActionItems.Where(action => action.AgendaItemId != null && itemIds.Contains(action.AgendaItemId.Value)).ToListAsync(ct))
        {
            action.Audience = hidden.Contains(action.AgendaItemId!.Value) ? RecordAudience.Internal : action.Audience;
            action.AgendaItemId = null;
        }

        foreach (var paper in await db.Papers.Where(paper => paper.AgendaItemId != null && itemIds.Contains(paper.AgendaItemId.Value)).ToListAsync(ct))
        {
            paper.Audience = hidden.Contains(paper.AgendaItemId!.Value) && paper.Audience is PaperAudience.Public ? PaperAudience.Members : paper.Audience;
            paper.AgendaItemId = null;
        }
    }

    private async Task<Edit> MoveAsync(MoveAgendaItem input, CancellationToken ct)
    {
        var items = await db.AgendaItems.Where(item => item.MeetingId == input.MeetingId).ToDictionaryAsync(item => item.Id, ct);
        if (!items.ContainsKey(input.Id))
        {
            return new Outcome.NotFound();
        }

        var places = items.Values.Select(item => new AgendaPlace(item.Id, item.ParentId, item.Position));
        foreach (var place in AgendaOrder.Moved(places, input.Id, input.Move) ?? [])
        {
            var item = items[place.Id];
            if (item.ParentId != place.ParentId && (IsClosed(item.ParentId) || IsClosed(place.ParentId)))
            {
                item.Audience = ItemAudience.Closed;
            }

            item.ParentId = place.ParentId;
            item.Position = place.Position;
        }

        return Edit.Of(() => input.Id);

        bool IsClosed(int? id) => id is { } parent && items.TryGetValue(parent, out var above) && above.Audience is ItemAudience.Closed;
    }

    private static Refusals Check(AgendaItemFacts facts)
    {
        var refusals = facts.Check();
        ThemeShelf.Check(refusals, nameof(AgendaItemFacts.Themes), facts.Themes);
        return refusals;
    }

    private static void Put(AgendaItem item, IReadOnlyList<Theme> themes)
    {
        item.Themes.RemoveAll(link => !themes.Contains(link.Theme!));
        foreach (var theme in themes.Where(theme => !item.Themes.Exists(link => link.Theme == theme)))
        {
            item.Themes.Add(new AgendaItemTheme { Theme = theme });
        }
    }
}

using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Themes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>Keeps the items of a meeting and their order.</summary>
public sealed class AgendaService(PortalDbContext db, WorkingCopy copy, ThemeShelf shelf, NewItems added, OrganisationQueries organisations, PaperPublishing papers, PublicationNumbers numbers, TimeProvider time)
{
    /// <summary>
    /// Adds an item at the end, before "any other business" where the agenda ends with it. One that comes after the agenda
    /// was issued, and before the meeting, needs a reason.
    /// </summary>
    public Task<Outcome> AddAsync(AddAgendaItem input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "item.added", meeting => AddAsync(meeting, input, ct), ct);

    public Task<Outcome> EditAsync(EditAgendaItem input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "item.edited", meeting => EditAsync(meeting, input, ct), ct);

    /// <summary>Plans the minutes of an item and changes nothing else of it.</summary>
    public Task<Outcome> SetMinutesAsync(SetItemMinutes input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "item.edited", _ => SetMinutesAsync(input, ct), ct);

    /// <summary>
    /// Removes an item. What refers to it stays with the meeting, under no item; outcomes and papers that a closed item
    /// kept from the public become internal. See <see cref="ItemRelease"/>.
    /// </summary>
    public async Task<Outcome> RemoveAsync(RemoveAgendaItem input, Change change, CancellationToken ct)
    {
        var outcome = await copy.ChangeAsync(input.MeetingId, change, "item.removed", _ => RemoveAsync(input, ct), ct);
        if (outcome is Outcome.Done)
        {
            numbers.Announce();
        }

        return outcome;
    }

    /// <summary>
    /// Moves an item; where the move is not possible any more, nothing happens. A sub-item that a closed item kept from
    /// the public is closed itself from then on.
    /// </summary>
    public Task<Outcome> MoveAsync(MoveAgendaItem input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "item.moved", _ => ArrangeAsync(input.MeetingId, input.Id, places => AgendaOrder.Moved(places, input.Id, input.Move), ct), ct);

    /// <summary>Puts an item at a place, by the same rules as <see cref="MoveAsync"/>.</summary>
    public Task<Outcome> PlaceAsync(PlaceAgendaItem input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "item.moved", _ => ArrangeAsync(input.MeetingId, input.Id, places => AgendaOrder.Put(places, input.Id, input.ParentId, input.BeforeId), ct), ct);

    private async Task<Edit> AddAsync(Meeting meeting, AddAgendaItem input, CancellationToken ct)
    {
        var facts = input.Item.Cleaned();
        var refusals = Check(facts)
            .When(facts.LateReason is null && LateItems.WouldBeLate(meeting, time.LondonToday()), nameof(AgendaItemFacts.LateReason), LateItems.WhyAsked);
        if (input.ParentId is { } parentId
            && !await db.AgendaItems.AnyAsync(item => item.Id == parentId && item.MeetingId == input.MeetingId && item.ParentId == null, ct))
        {
            refusals.Add(nameof(AddAgendaItem.ParentId), "Choose an item of this meeting that is not a sub-item itself");
        }

        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        var item = new AgendaItem { MeetingId = input.MeetingId, ParentId = input.ParentId, Title = facts.Title };
        await WriteAsync(facts, item, ct);
        if (item.ParentId is null)
        {
            await added.AddAsync(input.MeetingId, item, ct);
        }
        else
        {
            item.Position = (await db.AgendaItems.Where(other => other.ParentId == item.ParentId).MaxAsync(other => (int?)other.Position, ct) ?? 0) + 1;
            db.AgendaItems.Add(item);
        }

        return Edit.Of(() => item.Id);
    }

    private async Task<Edit> EditAsync(Meeting meeting, EditAgendaItem input, CancellationToken ct)
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
        var losesReason = item.LateReason is not null && facts.LateReason is null && LateItems.WouldBeLate(meeting, time.LondonToday());
        if (Check(facts).When(losesReason, nameof(AgendaItemFacts.LateReason), LateItems.WhyAsked).Outcome is { } refused)
        {
            return refused;
        }

        await WriteAsync(facts, item, ct);
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
        await new ItemRelease(db, papers).ReleaseAsync(family, hidden.Select(item => item.Id).ToHashSet(), ct);
        db.AgendaItems.RemoveRange(family);
        return Edit.Of(() => input.Id);
    }

    private async Task<Edit> SetMinutesAsync(SetItemMinutes input, CancellationToken ct)
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

        if (input.Minutes is < 1 or > AgendaItem.MostMinutes)
        {
            return new Outcome.Refused(nameof(SetItemMinutes.Minutes), AgendaItemFacts.WrongMinutes);
        }

        item.PlannedMinutes = input.Minutes;
        return Edit.Of(() => item.Id);
    }

    private async Task<Edit> ArrangeAsync(int meetingId, int id, Func<IEnumerable<AgendaPlace>, IReadOnlyList<AgendaPlace>?> arrange, CancellationToken ct)
    {
        var items = await db.AgendaItems.Where(item => item.MeetingId == meetingId).ToDictionaryAsync(item => item.Id, ct);
        if (!items.ContainsKey(id))
        {
            return new Outcome.NotFound();
        }

        var places = items.Values.Select(item => new AgendaPlace(item.Id, item.ParentId, item.Position));
        foreach (var place in arrange(places) ?? [])
        {
            var item = items[place.Id];
            if (item.ParentId != place.ParentId && (IsClosed(item.ParentId) || IsClosed(place.ParentId)))
            {
                (item.Audience, item.ClosedTitleIsPublic) = (ItemAudience.Closed, false);
            }

            item.ParentId = place.ParentId;
            item.Position = place.Position;
        }

        return Edit.Of(() => id);

        bool IsClosed(int? parentId) => parentId is { } parent && items.TryGetValue(parent, out var above) && above.Audience is ItemAudience.Closed;
    }

    private static Refusals Check(AgendaItemFacts facts)
    {
        var refusals = facts.Check();
        ThemeShelf.Check(refusals, nameof(AgendaItemFacts.Themes), facts.Themes);
        return refusals;
    }

    /// <summary>The organisation of the register follows from what is printed, where the register says so for certain.</summary>
    private async Task WriteAsync(AgendaItemFacts facts, AgendaItem item, CancellationToken ct)
    {
        if (!string.Equals(facts.LeadOrganisation, item.LeadOrganisation, StringComparison.Ordinal))
        {
            item.LeadOrganisationId = facts.LeadOrganisation is { } printed ? await organisations.FindAsync(printed, ct) : null;
        }

        facts.WriteTo(item);
        Put(item, await shelf.OfAsync(facts.Themes, ct));
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

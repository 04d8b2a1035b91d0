using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>Asks to add the items of a template to a meeting's agenda.</summary>
public sealed record ApplyTemplate(int MeetingId, int TemplateId);

/// <summary>Brings the items of a board's templates into agendas.</summary>
public sealed class StandingItems(PortalDbContext db, WorkingCopy copy, NewItems items, TimeProvider time)
{
    /// <summary>
    /// Adds the items of a template as <see cref="NewItems"/> does. An item whose title the
    /// agenda has already, or whose kind it needs once only, is not added a second time.
    /// </summary>
    public Task<Outcome> ApplyAsync(ApplyTemplate input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "agenda.template-applied", meeting => ApplyAsync(meeting, input.TemplateId, ct), ct);

    /// <summary>Gives a meeting that is about to be saved for the first time the board's standing items; none where it has no such template.</summary>
    internal async Task GiveAsync(Meeting meeting, CancellationToken ct)
    {
        var rows = await db.AgendaTemplates.AsNoTracking()
            .Where(template => template.BoardId == meeting.BoardId && template.IsStanding)
            .SelectMany(template => template.Items)
            .OrderBy(item => item.Position).ThenBy(item => item.Id)
            .ToListAsync(ct);
        meeting.Items.AddRange(Made(rows, there: []));
    }

    private async Task<Edit> ApplyAsync(Meeting meeting, int templateId, CancellationToken ct)
    {
        var template = await db.AgendaTemplates.AsNoTracking()
            .Include(template => template.Items)
            .SingleOrDefaultAsync(template => template.Id == templateId && template.BoardId == meeting.BoardId, ct);
        if (template is null)
        {
            return new Outcome.NotFound();
        }

        if (LateItems.WouldBeLate(meeting, time.LondonToday()))
        {
            return new Outcome.Refused(string.Empty, "The agenda is issued already. Add late items one by one, each with its reason.");
        }

        var there = await db.AgendaItems.Where(item => item.MeetingId == meeting.Id).ToListAsync(ct);
        var rows = template.Items.OrderBy(item => item.Position).ThenBy(item => item.Id);
        await items.AddAsync(meeting.Id, Made(rows, there), ct);
        return Edit.Of(() => meeting.Id);
    }

    private static bool Has(List<AgendaItem> agenda, AgendaTemplateItem item)
        => agenda.Exists(there => string.Equals(there.Title, item.Title, StringComparison.OrdinalIgnoreCase)
            || (item.Kind is not ItemKind.Standard && there.Kind == item.Kind));

    /// <summary>The items that are not there yet. A sub-item whose item is there already stands by itself.</summary>
    private static List<AgendaItem> Made(IEnumerable<AgendaTemplateItem> rows, List<AgendaItem> there)
    {
        var items = new List<AgendaItem>();
        AgendaItem? above = null;
        var (position, below) = (0, 0);
        foreach (var row in rows)
        {
            if (Has(there, row))
            {
                above = row.IsSubItem ? above : null;
                continue;
            }

            var parent = row.IsSubItem ? above : null;
            var item = new AgendaItem
            {
                Parent = parent,
                Position = parent is null ? ++position : ++below,
                Title = row.Title,
                Kind = row.Kind,
                Audience = row.Audience,
                PlannedMinutes = row.PlannedMinutes,
            };
            if (parent is null)
            {
                (above, below) = (item, 0);
            }

            items.Add(item);
        }

        return items;
    }
}

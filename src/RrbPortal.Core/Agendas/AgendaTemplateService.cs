using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Auditing;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>Keeps the templates of a board. One of them at most is standing: choosing another lets the first go.</summary>
public sealed class AgendaTemplateService(PortalDbContext db, AuditTrail audit)
{
    public Task<Outcome> AddAsync(AddAgendaTemplate input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryAddAsync(input, change, ct));

    public Task<Outcome> EditAsync(EditAgendaTemplate input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryEditAsync(input, change, ct));

    public Task<Outcome> RemoveAsync(RemoveAgendaTemplate input, Change change, CancellationToken ct)
        => Attempts.RunAsync(db, () => TryRemoveAsync(input, change, ct));

    private async Task<Outcome> TryAddAsync(AddAgendaTemplate input, Change change, CancellationToken ct)
    {
        if (!change.Rights.MayEdit(input.BoardId) || !await db.Boards.AnyAsync(board => board.Id == input.BoardId, ct))
        {
            return new Outcome.NotFound();
        }

        var facts = input.Template.Cleaned();
        if (await CheckAsync(input.BoardId, facts, except: null, ct) is { } refused)
        {
            return refused;
        }

        var template = new AgendaTemplate { BoardId = input.BoardId, Name = facts.Name, IsStanding = facts.IsStanding };
        template.Items.AddRange(Rows(facts));
        await OnlyOneStandingAsync(template, ct);
        db.AgendaTemplates.Add(template);
        await SaveAsync(input.BoardId, change, "template.added", ct);
        return new Outcome.Done(template.Id);
    }

    private async Task<Outcome> TryEditAsync(EditAgendaTemplate input, Change change, CancellationToken ct)
    {
        if (await LoadAsync(input.BoardId, input.Id, change, ct) is not { } template)
        {
            return new Outcome.NotFound();
        }

        var stored = AgendaTemplateFacts.Of(template);
        if (template.Version != input.Version)
        {
            return new Outcome.Conflict(template.Version, stored.Fields());
        }

        var facts = input.Template.Cleaned();
        if (await CheckAsync(input.BoardId, facts, template.Id, ct) is { } refused)
        {
            return refused;
        }

        (template.Name, template.IsStanding) = (facts.Name, facts.IsStanding);
        await OnlyOneStandingAsync(template, ct);
        if (!stored.Items.SequenceEqual(facts.Items))
        {
            template.Items.Clear();
            template.Items.AddRange(Rows(facts));
            db.Entry(template).Property(record => record.Version).IsModified = true;
        }

        await SaveAsync(input.BoardId, change, "template.edited", ct);
        return new Outcome.Done(template.Id);
    }

    private async Task<Outcome> TryRemoveAsync(RemoveAgendaTemplate input, Change change, CancellationToken ct)
    {
        if (await LoadAsync(input.BoardId, input.Id, change, ct) is not { } template)
        {
            return new Outcome.NotFound();
        }

        if (template.Version != input.Version)
        {
            return new Outcome.Conflict(template.Version, AgendaTemplateFacts.Of(template).Fields());
        }

        db.AgendaTemplates.Remove(template);
        await SaveAsync(input.BoardId, change, "template.removed", ct);
        return new Outcome.Done(input.Id);
    }

    /// <summary>Names are compared here: databases do not agree on whether "Short" and "short" are the same.</summary>
    private async Task<Outcome?> CheckAsync(int boardId, AgendaTemplateFacts facts, int? except, CancellationToken ct)
    {
        var names = await db.AgendaTemplates.Where(other => other.BoardId == boardId && other.Id != except).Select(other => other.Name).ToListAsync(ct);
        return facts.Check()
            .When(names.Contains(facts.Name, StringComparer.OrdinalIgnoreCase), nameof(facts.Name), "This board has a template of this name already")
            .Outcome;
    }

    private async Task OnlyOneStandingAsync(AgendaTemplate template, CancellationToken ct)
    {
        if (!template.IsStanding)
        {
            return;
        }

        foreach (var other in await db.AgendaTemplates.Where(other => other.BoardId == template.BoardId && other.IsStanding && other.Id != template.Id).ToListAsync(ct))
        {
            other.IsStanding = false;
        }
    }

    private static IEnumerable<AgendaTemplateItem> Rows(AgendaTemplateFacts facts)
        => facts.Items.Select((item, index) => new AgendaTemplateItem
        {
            Position = index + 1,
            Title = item.Title,
            Kind = item.Kind,
            Audience = item.Audience,
            PlannedMinutes = item.PlannedMinutes,
            IsSubItem = item.IsSubItem,
        });

    private async Task<AgendaTemplate?> LoadAsync(int boardId, int id, Change change, CancellationToken ct)
        => change.Rights.MayEdit(boardId)
            ? await db.AgendaTemplates.Include(template => template.Items).SingleOrDefaultAsync(template => template.Id == id && template.BoardId == boardId, ct)
            : null;

    private async Task SaveAsync(int boardId, Change change, string action, CancellationToken ct)
    {
        audit.Record(db, change, action, meeting: null, boardId);
        await db.SaveChangesAsync(ct);
    }
}

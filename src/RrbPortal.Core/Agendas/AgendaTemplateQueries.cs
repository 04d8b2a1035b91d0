using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;

namespace RrbPortal.Core.Agendas;

/// <summary>One template of a board, with the version that it had.</summary>
public sealed record TemplateToEdit(int Id, int Version, AgendaTemplateFacts Template);

/// <summary>The templates of a board, the standing one first.</summary>
public sealed record BoardTemplates(int BoardId, string BoardSlug, string BoardName, IReadOnlyList<TemplateToEdit> Templates)
{
    public bool HasStanding => Templates.Any(line => line.Template.IsStanding);
}

/// <summary>Reads templates for whoever keeps them.</summary>
public sealed class AgendaTemplateQueries(PortalDbContext db)
{
    /// <returns>Null where there is no such board, or the person does not edit for it.</returns>
    public async Task<BoardTemplates?> OfBoardAsync(string slug, Rights rights, CancellationToken ct)
    {
        var board = await db.Boards.AsNoTracking()
            .Where(row => row.Slug == slug)
            .Select(row => new { row.Id, row.Slug, row.Name })
            .SingleOrDefaultAsync(ct);
        if (board is null || !rights.MayEdit(board.Id))
        {
            return null;
        }

        var templates = await db.AgendaTemplates.AsNoTracking().Include(template => template.Items).Where(template => template.BoardId == board.Id).ToListAsync(ct);
        return new BoardTemplates(board.Id, board.Slug, board.Name,
        [
            .. templates
                .OrderByDescending(template => template.IsStanding)
                .ThenBy(template => template.Name, StringComparer.InvariantCultureIgnoreCase)
                .Select(template => new TemplateToEdit(template.Id, template.Version, AgendaTemplateFacts.Of(template))),
        ]);
    }
}

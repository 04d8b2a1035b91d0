using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Reading;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>The theme that a note names: the one of the register with the same address part, or a new one.</summary>
internal sealed class DraftThemes
{
    private readonly Theme? _known;

    private DraftThemes(Theme? known) => _known = known;

    public static async Task<DraftThemes> LoadAsync(PortalDbContext db, NoteFacts facts, CancellationToken cancellationToken)
    {
        var slug = facts.Theme is { } theme ? Slug.Of(theme.Label, Theme.SlugLength) : "";
        return new DraftThemes(slug.Length == 0 ? null : await db.Themes.SingleOrDefaultAsync(known => known.Slug == slug, cancellationToken));
    }

    public Theme Of(string label) => _known ?? new Theme { Slug = Slug.Of(label, Theme.SlugLength), Label = label };
}

using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Themes;

/// <summary>Finds themes by their labels, and makes the ones that are new, for whoever saves them.</summary>
public sealed class ThemeShelf(PortalDbContext db)
{
    /// <summary>
    /// The themes of the labels, each once, in the order of the labels. Labels that read alike in an address are one
    /// theme, and the label that was there first stays.
    /// </summary>
    internal async Task<IReadOnlyList<Theme>> OfAsync(IReadOnlyList<string> labels, CancellationToken ct)
    {
        var wanted = labels
            .Select(label => (Slug: Slug.Of(label, Theme.SlugLength), Label: label))
            .DistinctBy(theme => theme.Slug, StringComparer.Ordinal)
            .ToList();
        var slugs = wanted.Select(theme => theme.Slug).ToList();
        var known = await db.Themes.Where(theme => slugs.Contains(theme.Slug)).ToDictionaryAsync(theme => theme.Slug, StringComparer.Ordinal, ct);
        return [.. wanted.Select(theme => known.TryGetValue(theme.Slug, out var there) ? there : Made(theme.Slug, theme.Label))];
    }

    /// <summary>Checks what was typed.</summary>
    internal static void Check(Refusals refusals, string field, IReadOnlyList<string> labels)
    {
        foreach (var label in labels)
        {
            refusals
                .Longer(field, "theme", label, Theme.LabelLength)
                .When(Slug.Of(label, Theme.SlugLength).Length == 0, field, $"“{label}” has no letter or digit. Enter a theme in words");
        }
    }

    private Theme Made(string slug, string label)
    {
        var theme = new Theme { Slug = slug, Label = label };
        db.Themes.Add(theme);
        return theme;
    }
}

using System.Globalization;
using RrbPortal.Core.Common;

namespace RrbPortal.Core.Papers.Packs;

/// <summary>Numbers and names in a pack, made so that a list sorted by name stands in the order of the agenda.</summary>
public static class PackNames
{
    private const int LongestTitle = 80;

    /// <param name="item">"3.1"; empty for the whole meeting.</param>
    /// <param name="place">Among the papers of the item, from 1.</param>
    public static string Number(string item, int place)
    {
        var parts = item.Length == 0 ? ["00"] : item.Split('.').Select((part, index) => index == 0 ? part.PadLeft(2, '0') : part);
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join('.', parts)}-{place:00}");
    }

    /// <summary>"03.1-02 Title.pdf".</summary>
    public static string File(PackPaper paper)
    {
        var title = paper.Title.Length <= LongestTitle ? paper.Title : paper.Title[..LongestTitle];
        return $"{paper.Number} {PaperFileNames.Plain(title)}{Path.GetExtension(paper.FileName)}";
    }

    /// <summary>"reducing-reoffending-board-2024-06-20-pack.pdf".</summary>
    public static string Pack(PackPlan plan, string extension)
        => $"{Slug.Of(plan.BoardName, 80)}{plan.Date?.ToString("-yyyy-MM-dd", CultureInfo.InvariantCulture)}-pack{extension}";
}

using RrbPortal.Core.Common;

namespace RrbPortal.Web.Pages.Secretariat;

/// <summary>Two people's versions of one record, field by field, where they differ.</summary>
/// <param name="TakeTheirs">The page that opens the form anew, with what is stored.</param>
public sealed record BothTexts(IReadOnlyList<BothTexts.Field> Fields, string TakeTheirs)
{
    public static BothTexts Of(IReadOnlyList<FieldValue> theirs, IReadOnlyList<FieldValue> mine, string takeTheirs)
    {
        var typed = mine.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal);
        return new BothTexts(
            [.. theirs
                .Select(field => new Field(field.Label, field.Value, typed.GetValueOrDefault(field.Field, string.Empty)))
                .Where(field => !string.Equals(Folded(field.Theirs), Folded(field.Mine), StringComparison.Ordinal))],
            takeTheirs);
    }

    private static string Folded(string text) => text.ReplaceLineEndings("\n").Trim();

    public sealed record Field(string Label, string Theirs, string Mine);
}

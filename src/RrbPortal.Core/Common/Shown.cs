using System.Globalization;

namespace RrbPortal.Core.Common;

/// <summary>Values as a reader sees them, for putting two texts side by side. An absent value is an empty text.</summary>
internal static class Shown
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static FieldValue Text(string field, string label, string? value) => new(field, label, value ?? string.Empty);

    public static FieldValue Date(string field, string label, DateOnly? value)
        => new(field, label, value?.ToString("d MMMM yyyy", British) ?? string.Empty);

    public static FieldValue Time(string field, string label, TimeOnly? value)
        => new(field, label, value?.ToString("HH:mm", British) ?? string.Empty);

    public static FieldValue Flag(string field, string label, bool value) => new(field, label, value ? "Yes" : "No");
}

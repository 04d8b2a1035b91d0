using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace RrbPortal.Web.Forms;

/// <summary>A time of day as people write it: "14:00", "14.00", "2pm", "2:30 pm". Empty is no time.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TimeOfDayAttribute : ValidationAttribute
{
    private static readonly string[] Formats = ["H:mm", "H.mm", "htt", "h:mmtt", "h.mmtt"];

    public override bool IsValid(object? value) => value is not string text || string.IsNullOrWhiteSpace(text) || Parse(text) is not null;

    /// <summary>The time that a text says; null for an empty text, and for one that says none.</summary>
    public static TimeOnly? Parse(string? text)
        => TimeOnly.TryParseExact(
            text?.Replace(" ", string.Empty, StringComparison.Ordinal), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    /// <summary>A time in the form in which a field shows it.</summary>
    public static string? Text(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace RrbPortal.Core.Common;

/// <summary>Dates in the words of the house: "20 June 2024".</summary>
public static class LondonDates
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string InWords(DateOnly date) => date.ToString("d MMMM yyyy", British);

    public static string WithWeekday(DateOnly date) => date.ToString("dddd d MMMM yyyy", British);

    /// <summary>"5 August 2024 at 09:30", as London's clocks show it.</summary>
    public static string InWords(DateTimeOffset instant) => instant.InLondon().ToString("d MMMM yyyy 'at' HH:mm", British);

    /// <summary>"the meeting of 20 June 2024"; a meeting may have no date yet.</summary>
    public static string Meeting(DateOnly? date) => date is { } day ? $"the meeting of {InWords(day)}" : "a meeting without a date";
}

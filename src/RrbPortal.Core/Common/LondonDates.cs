using System.Globalization;

namespace RrbPortal.Core.Common;

/// <summary>Dates in the words of the house: "20 June 2024".</summary>
public static class LondonDates
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string InWords(DateOnly date) => date.ToString("d MMMM yyyy", British);

    public static string WithWeekday(DateOnly date) => date.ToString("dddd d MMMM yyyy", British);
}

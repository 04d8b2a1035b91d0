using System.Globalization;

namespace RrbPortal.Core.Checking;

/// <summary>Dates in the words of a finding.</summary>
internal static class Dates
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Long(DateOnly date) => date.ToString("dddd d MMMM yyyy", British);

    public static string Short(DateOnly date) => date.ToString("d MMMM yyyy", British);
}

using System.Globalization;

namespace RrbPortal.Core.Pictures;

/// <summary>Dates where there is little room: "20 Jun 2024".</summary>
internal static class PictureDates
{
    public static string Short(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}

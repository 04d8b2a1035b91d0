namespace RrbPortal.Core.OpenData;

/// <summary>A year of meetings.</summary>
public static class DataYear
{
    public const int First = 1900;
    public const int Last = 2999;

    internal static (DateOnly First, DateOnly Last) Of(int year) => (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}

namespace RrbPortal.Core.Calendar;

/// <summary>
/// The bank holidays of England: the Banking and Financial Dealings Act 1971, the days appointed under it by
/// proclamation, and the substitute days for those that fall on a weekend.
/// </summary>
internal static class BankHolidays
{
    /// <summary>Days that were moved or added once; a moved one takes the place of the regular day.</summary>
    private static readonly Dictionary<DateOnly, string> Single = new()
    {
        [new(2002, 6, 3)] = "the Golden Jubilee",
        [new(2002, 6, 4)] = "the Spring bank holiday",
        [new(2011, 4, 29)] = "the royal wedding",
        [new(2012, 6, 4)] = "the Spring bank holiday",
        [new(2012, 6, 5)] = "the Diamond Jubilee",
        [new(2020, 5, 8)] = "the Early May bank holiday (VE Day)",
        [new(2022, 6, 2)] = "the Spring bank holiday",
        [new(2022, 6, 3)] = "the Platinum Jubilee",
        [new(2022, 9, 19)] = "the State Funeral of Queen Elizabeth II",
        [new(2023, 5, 8)] = "the Coronation of King Charles III",
    };

    /// <summary>What the day is called: "Good Friday"; null for a day that is none.</summary>
    public static string? Name(DateOnly day)
        => Single.GetValueOrDefault(day) ?? Regular(day);

    /// <summary>Neither a weekend nor a bank holiday.</summary>
    public static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Name(day) is null;

    /// <summary>Easter Sunday of the Gregorian calendar.</summary>
    public static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var month = (h + l - (7 * m) + 114) / 31;
        return new DateOnly(year, month, ((h + l - (7 * m) + 114) % 31) + 1);
    }

    private static string? Regular(DateOnly day)
    {
        var easter = Easter(day.Year);
        return day switch
        {
            _ when day == easter.AddDays(-2) => "Good Friday",
            _ when day == easter.AddDays(1) => "Easter Monday",
            _ when day == OnOrAfter(new(day.Year, 1, 1)) => "New Year's Day",
            _ when day == Christmas(day.Year) => "Christmas Day",
            _ when day == BoxingDay(day.Year) => "Boxing Day",
            { DayOfWeek: DayOfWeek.Monday, Month: 5, Day: <= 7 } when day.Year != 2020 => "the Early May bank holiday",
            { DayOfWeek: DayOfWeek.Monday, Month: 5, Day: >= 25 } when day.Year is not (2002 or 2012 or 2022) => "the Spring bank holiday",
            { DayOfWeek: DayOfWeek.Monday, Month: 8, Day: >= 25 } => "the Summer bank holiday",
            _ => null,
        };
    }

    private static DateOnly OnOrAfter(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    // When Christmas Day falls on a weekend, Boxing Day (or its substitute) is the Monday, and Christmas Day moves to the Tuesday behind it.
    private static DateOnly Christmas(int year) => new DateOnly(year, 12, 25) is { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday } ? new(year, 12, 27) : new(year, 12, 25);

    private static DateOnly BoxingDay(int year) => new DateOnly(year, 12, 26) is { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday } ? new(year, 12, 28) : new(year, 12, 26);
}

namespace RrbPortal.Core.Calendar;

/// <summary>
/// A time before a poll in which public bodies of London publish nothing that could sway it (Local Government Act 1986,
/// section 2, and the guidance of the Cabinet Office for civil servants).
/// </summary>
/// <param name="Poll">What was voted on: "the general election".</param>
/// <param name="To">Polling day, which belongs to it.</param>
public sealed record PreElectionPeriod(string Poll, DateOnly From, DateOnly To)
{
    /// <summary>Notice of an election of the Mayor of London is given this many working days before the poll, that of a borough's council 25.</summary>
    private const int WorkingDaysOfLondon = 30;

    private const int WorkingDaysOfBoroughs = 25;

    private static readonly PreElectionPeriod[] Known =
    [
        // The days from which the Cabinet Office's guidance of that year took effect.
        new("the general election", new(2015, 3, 30), new(2015, 5, 7)),
        new("the referendum on the European Union", new(2016, 5, 27), new(2016, 6, 23)),
        new("the general election", new(2017, 4, 22), new(2017, 6, 8)),
        new("the general election", new(2019, 11, 6), new(2019, 12, 12)),
        new("the general election", new(2024, 5, 25), new(2024, 7, 4)),

        OfLondon(new(2012, 5, 3)),
        OfLondon(new(2016, 5, 5)),
        OfLondon(new(2021, 5, 6)),
        OfLondon(new(2024, 5, 2)),

        OfBoroughs(new(2014, 5, 22)),
        OfBoroughs(new(2018, 5, 3)),
        OfBoroughs(new(2022, 5, 5)),
        OfBoroughs(new(2026, 5, 7)),
    ];

    /// <summary>The period that a day lies in; null for none that is known.</summary>
    public static PreElectionPeriod? Of(DateOnly day) => Array.Find(Known, period => period.From <= day && day <= period.To);

    private static PreElectionPeriod OfLondon(DateOnly poll) => new("the election of the Mayor of London and the London Assembly", WorkingDays.Add(poll, -WorkingDaysOfLondon), poll);

    private static PreElectionPeriod OfBoroughs(DateOnly poll) => new("the elections of the London boroughs", WorkingDays.Add(poll, -WorkingDaysOfBoroughs), poll);
}

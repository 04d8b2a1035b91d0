using RrbPortal.Core.Common;

namespace RrbPortal.Web.Pages;

/// <summary>How long an organisation has belonged to a board, in words. A day that is not known is said to be unknown.</summary>
public static class MemberWords
{
    public static string Days(DateOnly? since, DateOnly? until, MembershipStanding standing) => (standing, since, until) switch
    {
        (MembershipStanding.Former, { } first, { } last) => $"{LondonDates.InWords(first)} to {LondonDates.InWords(last)}",
        (MembershipStanding.Former, null, { } last) => $"until {LondonDates.InWords(last)}; since when is not recorded",
        (MembershipStanding.Former, { } first, null) => $"since {LondonDates.InWords(first)}; the last day is not recorded",
        (MembershipStanding.Former, null, null) => "since when, and until when, is not recorded",
        (_, { } first, { } last) => $"from {LondonDates.InWords(first)} to {LondonDates.InWords(last)}",
        (_, null, { } last) => $"until {LondonDates.InWords(last)}; since when is not recorded",
        (MembershipStanding.Coming, { } first, null) => $"from {LondonDates.InWords(first)}",
        (_, { } first, null) => $"since {LondonDates.InWords(first)}",
        _ => "since when is not recorded",
    };
}

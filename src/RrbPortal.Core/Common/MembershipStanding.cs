namespace RrbPortal.Core.Common;

/// <summary>How the membership of an organisation stands on a day.</summary>
public enum MembershipStanding
{
    Present,

    /// <summary>Its first day is still to come.</summary>
    Coming,

    Former,
}

/// <summary>What the days of a membership say, each of which may be unknown. Pure.</summary>
public static class MembershipDays
{
    /// <param name="since">The first day; an unknown one has passed.</param>
    /// <param name="hasEnded">Whether it is over, whatever the last day was.</param>
    /// <param name="until">The last day; null where none is known.</param>
    public static MembershipStanding On(DateOnly today, DateOnly? since, bool hasEnded, DateOnly? until)
        => hasEnded || until < today ? MembershipStanding.Former
            : since > today ? MembershipStanding.Coming
            : MembershipStanding.Present;
}

using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;

namespace RrbPortal.Web.Pages;

/// <summary>What a board says of itself, as its markup needs it.</summary>
/// <param name="Today">The day that decides who is a member now.</param>
/// <param name="Linked">Organisations that have a public page.</param>
/// <param name="IsPreview">Whether it is shown to the secretariat, below a heading of its own.</param>
public sealed record ProfileView(PublicProfile Profile, DateOnly Today, IReadOnlySet<string> Linked, bool IsPreview = false)
{
    public IReadOnlyList<MemberGroup> Now => MemberGroup.Of(Profile, Today);

    /// <summary>Those that left, in the board's order.</summary>
    public IReadOnlyList<PublicMember> Former => [.. Profile.Members.Where(member => member.On(Today) is MembershipStanding.Former)];
}

/// <summary>The members of one capacity.</summary>
public sealed class MemberGroup(MembershipCapacity capacity, IReadOnlyList<PublicMember> members)
{
    public IReadOnlyList<PublicMember> Members { get; } = members;

    public string Title => (capacity, Members.Count) switch
    {
        (MembershipCapacity.NotRecorded or MembershipCapacity.Secretariat, _) or (_, 1) => Labels.Of(capacity),
        _ => $"{Labels.Of(capacity)}s",
    };

    /// <summary>Everybody who belongs to a board on a day, or is to: the chair first, and last those of whom it is not recorded as what.</summary>
    public static IReadOnlyList<MemberGroup> Of(PublicProfile profile, DateOnly today)
        => [.. profile.Members
            .Where(member => member.On(today) is not MembershipStanding.Former)
            .GroupBy(member => member.Capacity)
            .OrderBy(group => group.Key is MembershipCapacity.NotRecorded)
            .ThenBy(group => group.Key)
            .Select(group => new MemberGroup(group.Key, [.. group]))];
}

using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Profiles;

/// <summary>What a board says of itself, as its secretariat keeps it.</summary>
/// <param name="Purpose">As administrators keep it; null where it is not recorded.</param>
/// <param name="Members">In the board's order.</param>
public sealed record BoardProfile(int BoardId, string BoardSlug, string BoardName, string? Purpose, IReadOnlyList<MemberLine> Members, TermsToEdit Terms);

/// <summary>One member of a board.</summary>
/// <param name="Organisation">The name in the register; null where nobody said which one is meant.</param>
/// <param name="Standing">How it stands today.</param>
public sealed record MemberLine(
    int Id, int Version, string AsPrinted, string? Organisation, MembershipCapacity Capacity, DateOnly? Since, bool HasEnded, DateOnly? Until, MembershipStanding Standing);

/// <summary>A member with the version that it had.</summary>
public sealed record MemberToEdit(int Id, int Version, MembershipFacts Member);

/// <summary>The terms of reference with the version that they had; 0 where there are none yet.</summary>
public sealed record TermsToEdit(int Version, string? Text, DateOnly? AgreedOn)
{
    /// <summary>The terms as a reader sees them, in the form's order.</summary>
    public static IReadOnlyList<FieldValue> Fields(string? text, DateOnly? agreedOn) =>
    [
        Shown.Text(nameof(Text), "Terms of reference", text),
        Shown.Date(nameof(AgreedOn), "Day they were agreed", agreedOn),
    ];
}

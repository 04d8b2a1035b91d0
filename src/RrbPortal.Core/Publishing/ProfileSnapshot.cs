using RrbPortal.Core.Common;
using RrbPortal.Core.Rendering;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>A member of a board as the secretariat keeps it, for the one function that makes it public.</summary>
/// <param name="OrganisationSlug">Null where nobody said which organisation of the register is meant.</param>
public sealed record WorkingMember(string Organisation, string? OrganisationSlug, MembershipCapacity Capacity, DateOnly? Since, bool HasEnded, DateOnly? Until);

/// <summary>Makes the public copy of what a board says of itself.</summary>
public static class ProfileSnapshot
{
    /// <param name="members">In the board's order.</param>
    /// <param name="terms">In Markdown; null for none.</param>
    public static PublicProfile Build(PublicBoard board, string? purpose, IEnumerable<WorkingMember> members, string? terms, DateOnly? agreedOn) => new()
    {
        Board = board,
        Purpose = purpose,
        Members =
        [
            .. members.Select(member => new PublicMember(
                member.OrganisationSlug ?? Slug.Of(member.Organisation, Organisation.SlugLength),
                member.Organisation,
                member.Capacity,
                member.Since,
                member.HasEnded,
                member.Until)),
        ],
        Terms = terms is null ? null : new PublicTerms(terms, MarkdownRenderer.Render(terms, TextPlace.Page).Html, agreedOn),
    };
}

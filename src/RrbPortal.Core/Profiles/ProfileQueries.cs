using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;

namespace RrbPortal.Core.Profiles;

/// <summary>Reads what boards say of themselves for whoever keeps it.</summary>
public sealed class ProfileQueries(PortalDbContext db, TimeProvider time)
{
    /// <returns>Null where there is no such board, or the person does not edit for it.</returns>
    public async Task<BoardProfile?> OfBoardAsync(string slug, Rights rights, CancellationToken ct)
    {
        var board = await db.Boards.AsNoTracking()
            .Where(row => row.Slug == slug)
            .Select(row => new { row.Id, row.Slug, row.Name, row.Purpose })
            .SingleOrDefaultAsync(ct);
        if (board is null || !rights.MayEdit(board.Id))
        {
            return null;
        }

        var today = time.LondonToday();
        var members = await db.Memberships.AsNoTracking()
            .Where(member => member.BoardId == board.Id)
            .OrderBy(member => member.Position).ThenBy(member => member.Id)
            .Select(member => new { member.Id, member.Version, member.OrganisationAsPrinted, Organisation = (string?)member.Organisation!.Name, member.Capacity, member.Since, member.HasEnded, member.Until })
            .ToListAsync(ct);
        var terms = await db.BoardTerms.AsNoTracking()
            .Where(terms => terms.BoardId == board.Id)
            .Select(terms => new TermsToEdit(terms.Version, terms.Text, terms.AgreedOn))
            .SingleOrDefaultAsync(ct);
        return new BoardProfile(
            board.Id,
            board.Slug,
            board.Name,
            board.Purpose,
            [
                .. members.Select(member => new MemberLine(
                    member.Id,
                    member.Version,
                    member.OrganisationAsPrinted,
                    member.Organisation,
                    member.Capacity,
                    member.Since,
                    member.HasEnded,
                    member.Until,
                    MembershipDays.On(today, member.Since, member.HasEnded, member.Until))),
            ],
            terms ?? new TermsToEdit(0, null, null));
    }

    /// <summary>One member as it is edited; null where there is none, or the person may not edit it.</summary>
    public async Task<MemberToEdit?> MemberAsync(int boardId, int id, Rights rights, CancellationToken ct)
    {
        var membership = rights.MayEdit(boardId)
            ? await db.Memberships.AsNoTracking().SingleOrDefaultAsync(member => member.Id == id && member.BoardId == boardId, ct)
            : null;
        return membership is null ? null : new MemberToEdit(membership.Id, membership.Version, MembershipFacts.Of(membership, time.LondonToday()));
    }
}

using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;

namespace RrbPortal.Core.Organisations;

/// <summary>Reads the names that notes print and the register does not know.</summary>
public sealed class UnknownNameQueries(PortalDbContext db, OrganisationQueries organisations)
{
    /// <summary>Those of the boards that the person edits; null for whoever does not keep the register.</summary>
    public async Task<UnknownNameList?> ListAsync(int page, Rights rights, CancellationToken ct)
    {
        if (!RegisterRights.MayKeep(rights))
        {
            return null;
        }

        var counted = await new UnjoinedNames(db, rights).CountAsync(ct);
        var known = await organisations.FindAllAsync([.. counted.Select(printed => printed.Text).Distinct(StringComparer.Ordinal)], ct);
        var names = counted
            .Where(printed => !known.ContainsKey(printed.Text))
            .GroupBy(printed => OrganisationKey.Of(printed.Text), StringComparer.Ordinal)
            .Select(group => group.ToList())
            .OrderByDescending(group => group.Sum(printed => printed.Attendance + printed.Owners))
            .ThenBy(group => group[0].Text, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var shown = Math.Clamp(page, 1, Math.Max(1, (names.Count + UnknownNameList.PageSize - 1) / UnknownNameList.PageSize));
        var boards = await db.Boards.AsNoTracking().ToDictionaryAsync(board => board.Id, board => board.Abbreviation ?? board.Name, ct);
        var register = await organisations.RegisteredAsync(ct);
        return new UnknownNameList(
            [.. names.Skip((shown - 1) * UnknownNameList.PageSize).Take(UnknownNameList.PageSize).Select(group => Of(group, boards, register))],
            names.Count,
            counted.Where(printed => known.ContainsKey(printed.Text)).Sum(printed => printed.Attendance + printed.Owners),
            shown);
    }

    private static UnknownName Of(List<UnjoinedNames.Printed> group, Dictionary<int, string> boards, IReadOnlyList<RegisteredName> register)
    {
        var text = group.GroupBy(printed => printed.Text, StringComparer.Ordinal).MaxBy(same => same.Sum(printed => printed.Attendance + printed.Owners))!.Key;
        return new UnknownName(
            text,
            group.Sum(printed => printed.Attendance),
            group.Sum(printed => printed.Owners),
            [.. group.Select(printed => boards[printed.BoardId]).Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase)],
            OrganisationProposals.For(text, register));
    }
}

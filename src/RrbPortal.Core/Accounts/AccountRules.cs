using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>What holds for every account and every role, however they are given.</summary>
internal static class AccountRules
{
    public static IEnumerable<Refusal> Problems(string name, string email)
    {
        if (name.Length is 0 or > PortalUser.DisplayNameLength)
        {
            yield return new Refusal("Name", $"Enter a name of {PortalUser.DisplayNameLength} characters or fewer");
        }

        if (name.Any(IsBreak))
        {
            yield return new Refusal("Name", "Enter the name in one line, without tabs or other control characters");
        }

        if (!IsAddress(email))
        {
            yield return new Refusal("Email", "Enter an email address in the correct format, like name@example.com");
        }
    }

    /// <summary>A bare address: no name before it, no comment, nothing quoted, and no space in it.</summary>
    private static bool IsAddress(string email)
        => email.Length <= AccountLengths.Email
            && !email.Any(letter => IsBreak(letter) || char.IsWhiteSpace(letter) || letter is '"' or '(' or ')' or '<' or '>' or ',' or ';')
            && MailAddress.TryCreate(email, out var address)
            && string.Equals(address.Address, email, StringComparison.Ordinal);

    private static bool IsBreak(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029';

    public static async Task<Refusal?> RoleProblemAsync(PortalDbContext db, PortalRole role, int? boardId, int? organisationId, CancellationToken cancellationToken)
    {
        if (role is PortalRole.Administrator)
        {
            return boardId is null ? null : new Refusal(nameof(GrantRole.BoardId), "An administrator belongs to no board. Leave the board empty");
        }

        if (boardId is not { } board || !await db.Boards.AnyAsync(row => row.Id == board, cancellationToken))
        {
            return new Refusal(nameof(GrantRole.BoardId), "Choose the board that this role is for");
        }

        return organisationId is { } organisation && !await db.Organisations.AnyAsync(row => row.Id == organisation && row.MergedIntoId == null, cancellationToken)
            ? new Refusal(nameof(GrantRole.OrganisationId), "Choose an organisation from the list")
            : null;
    }

    public static RoleGrant NewGrant(PortalRole role, int? boardId, int? organisationId, DateTimeOffset now) => new()
    {
        Role = role,
        BoardId = boardId,
        OrganisationId = role is PortalRole.Member ? organisationId : null,
        GrantedAt = now,
    };

    public static Task<bool> AnotherAdministratorAsync(PortalDbContext db, Guid userId, CancellationToken cancellationToken)
        => db.Users.AnyAsync(
            user => user.Id != userId && !user.IsDisabled && user.Grants.Any(grant => grant.Role == PortalRole.Administrator),
            cancellationToken);

    public static Outcome.Refused LastAdministrator()
        => new(string.Empty, "This is the last administrator. Make somebody else an administrator first");
}

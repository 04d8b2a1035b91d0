using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Demonstration;

/// <summary>An account that anybody may sign in with.</summary>
public sealed record DemonstrationAccount(string Role, string Email, string Password);

/// <summary>
/// One account for each role, with a password that stands in the documentation. They exist in Development alone:
/// the verb and the first start see to that.
/// </summary>
public sealed class DemonstrationAccounts(AccountService accounts)
{
    public const string Password = "thames lantern barge 42";

    private static readonly (string Email, string Name, string Title, PortalRole Role)[] All =
    [
        (SecretaryEmail, "Robin Hale", "Secretary", PortalRole.Secretariat),
        ("second.secretary@demo.example", "Asha Whitlock", "Second secretary", PortalRole.Secretariat),
        ("chair@demo.example", "Morgan Adeyemi", "Chair", PortalRole.Chair),
        ("member@demo.example", "Jo Castellan", "Member", PortalRole.Member),
        ("administrator@demo.example", "Kit Farrow", "Administrator", PortalRole.Administrator),
    ];

    public const string SecretaryEmail = "secretary@demo.example";

    public static IReadOnlyList<DemonstrationAccount> List { get; } = [.. All.Select(account => new DemonstrationAccount(account.Title, account.Email, Password))];

    /// <summary>Makes them.</summary>
    /// <returns>The secretary and the chair, as authors of changes.</returns>
    /// <exception cref="InvalidOperationException">One of them is there already.</exception>
    internal async Task<(Change Secretary, Change Chair)> AddAsync(int boardId, int memberOrganisationId, Change change, CancellationToken ct)
    {
        var authors = new Dictionary<PortalRole, Change>();
        foreach (var (email, name, _, role) in All)
        {
            var added = await accounts.AddAsync(
                new AddAccount
                {
                    Email = email,
                    Name = name,
                    Role = role,
                    BoardId = role is PortalRole.Administrator ? null : boardId,
                    OrganisationId = role is PortalRole.Member ? memberOrganisationId : null,
                    Password = Password,
                },
                change,
                ct);
            if (added is not { Outcome: Outcome.Done, UserId: { } id })
            {
                throw new InvalidOperationException($"The demonstration account {email} cannot be added.");
            }

            authors.TryAdd(role, new Change(id, name, Change.Web, new Rights([new Grant(role, boardId)])));
        }

        return (authors[PortalRole.Secretariat], authors[PortalRole.Chair]);
    }
}

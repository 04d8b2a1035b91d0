using RrbPortal.Core.Common;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>A wish for a new account with its first role.</summary>
public sealed record AddAccount
{
    public required string Email { get; init; }

    public required string Name { get; init; }

    public required PortalRole Role { get; init; }

    /// <summary>The board of the role; null for an administrator.</summary>
    public int? BoardId { get; init; }

    /// <summary>The organisation that a member speaks for.</summary>
    public int? OrganisationId { get; init; }

    /// <summary>A password of the caller's choice; null has one made, which its owner must replace.</summary>
    public string? Password { get; init; }
}

/// <summary>A wish for one more role of an account.</summary>
public sealed record GrantRole
{
    public required Guid UserId { get; init; }

    public required PortalRole Role { get; init; }

    public int? BoardId { get; init; }

    public int? OrganisationId { get; init; }
}

/// <summary>
/// What became of a wish about an account. Accounts have no number: the one in <see cref="Outcome.Done"/> says nothing,
/// <see cref="UserId"/> does.
/// </summary>
/// <param name="InitialPassword">To be shown once and handed over; it is not kept.</param>
public sealed record AccountOutcome(Outcome Outcome, Guid? UserId = null, string? InitialPassword = null);

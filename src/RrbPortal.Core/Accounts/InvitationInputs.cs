using RrbPortal.Core.Common;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>A wish to invite somebody into a role.</summary>
public sealed record InvitePerson
{
    public required string Email { get; init; }

    public required string Name { get; init; }

    public required PortalRole Role { get; init; }

    /// <summary>The board of the role; null for an administrator.</summary>
    public int? BoardId { get; init; }

    /// <summary>The organisation that a member speaks for.</summary>
    public int? OrganisationId { get; init; }
}

/// <summary>The answer to an invitation by somebody who has no account yet.</summary>
public sealed record AcceptInvitation
{
    public required string Token { get; init; }

    public required string Name { get; init; }

    public required string Password { get; init; }

    /// <summary>Not to be a part of the password.</summary>
    public required string SiteName { get; init; }
}

public enum InvitationState
{
    Open,
    Accepted,
    Revoked,
    Expired,
}

/// <summary>An invitation in the list of administrators.</summary>
public sealed record InvitationLine(
    int Id, string Email, string Name, PortalRole Role, string? BoardName, string? OrganisationName,
    DateTimeOffset InvitedAt, string ByName, DateTimeOffset ExpiresAt, InvitationState State, int Version);

/// <summary>An invitation as the invited person sees it.</summary>
/// <param name="HasAccount">Whether there is an account with this address that is in use: it then signs in instead of making one.</param>
public sealed record InvitationOffer(
    string Email, string Name, PortalRole Role, string? BoardName, string? OrganisationName, string ByName, DateTimeOffset ExpiresAt, InvitationState State, bool HasAccount);

/// <param name="Session">The session of the new account; null if there is none.</param>
public sealed record InvitationAnswer(Outcome Outcome, OpenedSession? Session = null);

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.Records;

namespace RrbPortal.Data.System;

/// <summary>An account. What it may do stands in its <see cref="RoleGrant"/>s; an ended account keeps its history.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public const int DisplayNameLength = 100;

    public required string DisplayName { get; set; }

    public bool IsDisabled { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>
    /// Set while the password is one that an administrator handed over: until then it lets its owner in, to choose
    /// another and for nothing else. Null once the owner has chosen.
    /// </summary>
    public DateTimeOffset? InitialPasswordExpiresAt { get; set; }

    /// <summary>The 30-second step of the last authenticator code that was taken: each code opens once (RFC 6238, 5.2).</summary>
    public long? LastAuthenticatorStep { get; set; }

    /// <summary>When the account was ended for good; its history stays.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public List<RoleGrant> Grants { get; } = [];

    internal sealed class Storage : IEntityTypeConfiguration<PortalUser>
    {
        public void Configure(EntityTypeBuilder<PortalUser> builder)
        {
            builder.ToTable("Users");
            builder.Property(user => user.DisplayName).HasMaxLength(DisplayNameLength);
            builder.HasMany(user => user.Grants).WithOne().HasForeignKey(grant => grant.UserId);
        }
    }
}

/// <summary>The roles of the portal. All but the administrator's belong to one board.</summary>
public enum PortalRole
{
    Member,
    Secretariat,
    Chair,
    Administrator,
}

/// <summary>One role of one account: for a board, or (administrator) for the portal.</summary>
public sealed class RoleGrant
{
    public int Id { get; set; }

    public Guid UserId { get; set; }

    public PortalRole Role { get; set; }

    public int? BoardId { get; set; }

    public Board? Board { get; set; }

    /// <summary>The organisation that a member speaks for.</summary>
    public int? OrganisationId { get; set; }

    public Organisation? Organisation { get; set; }

    public DateTimeOffset GrantedAt { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<RoleGrant>
    {
        public void Configure(EntityTypeBuilder<RoleGrant> builder)
        {
            builder.HasIndex(grant => new { grant.UserId, grant.Role, grant.BoardId }).IsUnique();
            builder.HasOne(grant => grant.Board).WithMany().HasForeignKey(grant => grant.BoardId);
            builder.HasOne(grant => grant.Organisation).WithMany().HasForeignKey(grant => grant.OrganisationId);
        }
    }
}

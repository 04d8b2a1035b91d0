using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.Records;

namespace RrbPortal.Data.System;

/// <summary>An invitation to open an account with a role, by mail. The mail holds the token; here stands its hash alone.</summary>
public sealed class Invitation : IVersioned
{
    public const int HashLength = 64;

    public int Id { get; set; }

    public required string Email { get; set; }

    public required string Name { get; set; }

    public PortalRole Role { get; set; }

    public int? BoardId { get; set; }

    public Board? Board { get; set; }

    public int? OrganisationId { get; set; }

    public Organisation? Organisation { get; set; }

    /// <summary>SHA-256 of the token, lower-case hexadecimal.</summary>
    public required string TokenHash { get; set; }

    public DateTimeOffset InvitedAt { get; set; }

    public required string ByName { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> builder)
        {
            builder.Property(invitation => invitation.Email).HasMaxLength(OutboxMessage.AddressLength);
            builder.Property(invitation => invitation.Name).HasMaxLength(PortalUser.DisplayNameLength);
            builder.Property(invitation => invitation.TokenHash).HasMaxLength(HashLength);
            builder.Property(invitation => invitation.ByName).HasMaxLength(NoteStep.ByNameLength);
            builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
            builder.HasOne(invitation => invitation.Board).WithMany().HasForeignKey(invitation => invitation.BoardId);
            builder.HasOne(invitation => invitation.Organisation).WithMany().HasForeignKey(invitation => invitation.OrganisationId);
        }
    }
}

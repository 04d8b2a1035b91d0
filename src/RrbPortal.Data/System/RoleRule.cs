using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.Records;

namespace RrbPortal.Data.System;

/// <summary>What the portal asks of everybody who holds a role. No row means: nothing.</summary>
public sealed class RoleRule : IVersioned
{
    public PortalRole Role { get; set; }

    /// <summary>Whether whoever holds the role must sign in with a second factor, or with a passkey.</summary>
    public bool NeedsSecondFactor { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<RoleRule>
    {
        public void Configure(EntityTypeBuilder<RoleRule> builder) => builder.HasKey(rule => rule.Role);
    }
}

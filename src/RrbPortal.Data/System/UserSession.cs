using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.System;

/// <summary>
/// One signed-in browser. The cookie only names it, so signing out ends it on the server as well
/// and a copied cookie is worth nothing afterwards (ASVS 7.4.1).
/// </summary>
public sealed class UserSession
{
    public Guid Id { get; set; }

    public Guid UserId { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset LastSeenAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>In a word or two: "Firefox on Windows".</summary>
    public string? Browser { get; set; }

    /// <summary>The network address that it was started from.</summary>
    public string? Address { get; set; }

    /// <summary>Whether a second factor, or a passkey, was asked for and given.</summary>
    public bool HasSecondFactor { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<UserSession>
    {
        public void Configure(EntityTypeBuilder<UserSession> builder)
        {
            builder.Property(session => session.Id).ValueGeneratedNever();
            builder.Property(session => session.Browser).HasMaxLength(SignInRecord.BrowserLength);
            builder.Property(session => session.Address).HasMaxLength(SignInRecord.AddressLength);
            builder.HasOne<PortalUser>().WithMany().HasForeignKey(session => session.UserId);
        }
    }
}

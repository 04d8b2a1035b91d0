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

    internal sealed class Storage : IEntityTypeConfiguration<UserSession>
    {
        public void Configure(EntityTypeBuilder<UserSession> builder)
        {
            builder.Property(session => session.Id).ValueGeneratedNever();
            builder.HasOne<PortalUser>().WithMany().HasForeignKey(session => session.UserId);
        }
    }
}

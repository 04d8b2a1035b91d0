using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.System;

public enum SignInWay
{
    Password,
    AuthenticatorCode,
    RecoveryCode,
    Passkey,
    Invitation,
}

/// <summary>One attempt to sign in to an account that there is, for its owner and for administrators. Rows are added and never changed.</summary>
public sealed class SignInRecord
{
    public const int BrowserLength = 60;
    public const int AddressLength = 45;

    public int Id { get; set; }

    public Guid UserId { get; set; }

    public DateTimeOffset At { get; set; }

    public SignInWay Way { get; set; }

    public bool Succeeded { get; set; }

    /// <summary>In a word or two: "Firefox on Windows".</summary>
    public string? Browser { get; set; }

    /// <summary>The network address that it came from.</summary>
    public string? Address { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<SignInRecord>
    {
        public void Configure(EntityTypeBuilder<SignInRecord> builder)
        {
            builder.ToTable("SignIns");
            builder.Property(record => record.Browser).HasMaxLength(BrowserLength);
            builder.Property(record => record.Address).HasMaxLength(AddressLength);
            builder.HasIndex(record => new { record.UserId, record.At });
            builder.HasOne<PortalUser>().WithMany().HasForeignKey(record => record.UserId);
        }
    }
}

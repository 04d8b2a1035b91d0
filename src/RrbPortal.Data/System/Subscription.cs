using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.System;

/// <summary>
/// An address that mails of what is published go to, or that somebody has asked it for. Internal, and no account: it is
/// erased when its owner leaves, and with the last thing that it follows.
/// </summary>
public sealed class Subscription
{
    public const int LeaveKeyLength = 40;

    public Guid Id { get; set; }

    /// <summary>As it was typed.</summary>
    public required string Address { get; set; }

    /// <summary>In lower case, so that an address is here once.</summary>
    public required string AddressKey { get; set; }

    /// <summary>
    /// Opens, out of every mail, the page to change and to leave: hexadecimal, and nothing else is opened by it. Each mail
    /// needs it, so it is kept as it is (decision 18).
    /// </summary>
    public required string LeaveKey { get; set; }

    public DateTimeOffset Since { get; set; }

    public List<FollowedTopic> Topics { get; } = [];

    internal sealed class Storage : IEntityTypeConfiguration<Subscription>
    {
        public void Configure(EntityTypeBuilder<Subscription> builder)
        {
            builder.ToTable("Subscriptions");
            builder.Property(subscription => subscription.Id).ValueGeneratedNever();
            builder.Property(subscription => subscription.Address).HasMaxLength(OutboxMessage.AddressLength);
            builder.Property(subscription => subscription.AddressKey).HasMaxLength(OutboxMessage.AddressLength);
            builder.Property(subscription => subscription.LeaveKey).HasMaxLength(LeaveKeyLength);
            builder.HasIndex(subscription => subscription.AddressKey).IsUnique();
            builder.HasIndex(subscription => subscription.LeaveKey).IsUnique();
            builder.HasMany(subscription => subscription.Topics).WithOne(topic => topic.Subscription).HasForeignKey(topic => topic.SubscriptionId);
        }
    }
}

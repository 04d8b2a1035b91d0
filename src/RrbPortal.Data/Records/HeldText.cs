using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.System;

namespace RrbPortal.Data.Records;

/// <summary>
/// What a person has typed into a text of the note and not put into it yet: kept while they type, and when somebody
/// else changed the same words meanwhile. It goes when it has become part of the note, or its writer lets it go.
/// Internal, and its writer's alone.
/// </summary>
public sealed class HeldText : IVersioned
{
    public const int FieldLength = 30;

    public int Id { get; set; }

    public Guid UserId { get; set; }

    public int MeetingId { get; set; }

    /// <summary>The item whose text it is; null for a text of the meeting as a whole.</summary>
    public int? AgendaItemId { get; set; }

    /// <summary>Which text: "PublicText", "InternalText".</summary>
    public required string Field { get; set; }

    public required string Text { get; set; }

    /// <summary>The text of the note that the person began with, so that two changes of it can be put together.</summary>
    public string? BaseText { get; set; }

    public int BaseVersion { get; set; }

    public DateTimeOffset At { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<HeldText>
    {
        public void Configure(EntityTypeBuilder<HeldText> builder)
        {
            builder.Property(text => text.Field).HasMaxLength(FieldLength);
            builder.HasIndex(text => new { text.UserId, text.MeetingId, text.AgendaItemId, text.Field }).IsUnique();
            builder.HasOne<PortalUser>().WithMany().HasForeignKey(text => text.UserId);
            builder.HasOne<Meeting>().WithMany().HasForeignKey(text => text.MeetingId);
            builder.HasOne<AgendaItem>().WithMany().HasForeignKey(text => text.AgendaItemId);
        }
    }
}

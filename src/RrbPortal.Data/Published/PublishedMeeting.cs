using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.Records;

namespace RrbPortal.Data.Published;

/// <summary>What one publication says of its meeting. The whole text stands in <see cref="Content"/>.</summary>
public sealed class PublishedMeeting
{
    public int Id { get; set; }

    public int PublicationId { get; set; }

    public DateOnly? NextMeetingDate { get; set; }

    public string? NextMeetingAsPrinted { get; set; }

    /// <summary>The published note as JSON, rendered HTML included: one row holds all that a page shows.</summary>
    public required string Content { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<PublishedMeeting>
    {
        public void Configure(EntityTypeBuilder<PublishedMeeting> builder)
        {
            builder.ToTable("PublishedMeetings");
            builder.Property(meeting => meeting.NextMeetingAsPrinted).HasMaxLength(Meeting.AsPrintedLength);
        }
    }
}

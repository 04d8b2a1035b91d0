using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

public enum ForwardPlanState
{
    Waiting,

    /// <summary>It is an item of a meeting.</summary>
    Taken,

    /// <summary>It is not wanted any more; <see cref="ForwardPlanEntry.DropReason"/> says why.</summary>
    Dropped,
}

/// <summary>A topic that a board wants to talk about: where the wish comes from, how old it is, for when it is wanted.</summary>
public sealed class ForwardPlanEntry : IVersioned
{
    public const int TopicLength = AgendaItem.TitleLength;
    public const int SentenceLength = 2000;
    public const int WantedLength = 100;
    public const int ReasonLength = 500;

    public int Id { get; set; }

    public int BoardId { get; set; }

    /// <summary>The place in the queue, from 1.</summary>
    public int Position { get; set; }

    public required string Topic { get; set; }

    /// <summary>The sentence that the wish comes from, word for word. Internal.</summary>
    public string? OriginSentence { get; set; }

    public int? OriginMeetingId { get; set; }

    public Meeting? OriginMeeting { get; set; }

    public int? OriginItemId { get; set; }

    /// <summary>Since when the board wishes it: the day of the meeting where it was said, or of the entry.</summary>
    public DateOnly Since { get; set; }

    public DateOnly? WantedFor { get; set; }

    /// <summary>When it is wanted, where the words are no date ("in the autumn").</summary>
    public string? WantedAsPrinted { get; set; }

    public int? ThemeId { get; set; }

    public Theme? Theme { get; set; }

    public string? LeadOrganisation { get; set; }

    public int? PlannedMinutes { get; set; }

    /// <summary>Whether it stands in the public forward plan.</summary>
    public RecordAudience Audience { get; set; }

    /// <summary>For the secretariat alone.</summary>
    public string? InternalNote { get; set; }

    public ForwardPlanState State { get; set; }

    public int? TakenAtMeetingId { get; set; }

    public Meeting? TakenAtMeeting { get; set; }

    public int? TakenAsItemId { get; set; }

    public string? DropReason { get; set; }

    public required string ByName { get; set; }

    public DateTimeOffset At { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<ForwardPlanEntry>
    {
        public void Configure(EntityTypeBuilder<ForwardPlanEntry> builder)
        {
            builder.ToTable("ForwardPlan");
            builder.Property(entry => entry.Topic).HasMaxLength(TopicLength);
            builder.Property(entry => entry.OriginSentence).HasMaxLength(SentenceLength);
            builder.Property(entry => entry.WantedAsPrinted).HasMaxLength(WantedLength);
            builder.Property(entry => entry.LeadOrganisation).HasMaxLength(Organisation.NameLength);
            builder.Property(entry => entry.InternalNote).HasMaxLength(SentenceLength);
            builder.Property(entry => entry.DropReason).HasMaxLength(ReasonLength);
            builder.Property(entry => entry.ByName).HasMaxLength(NoteStep.ByNameLength);
            builder.HasOne<Board>().WithMany().HasForeignKey(entry => entry.BoardId);
            builder.HasOne(entry => entry.OriginMeeting).WithMany().HasForeignKey(entry => entry.OriginMeetingId);
            builder.HasOne<AgendaItem>().WithMany().HasForeignKey(entry => entry.OriginItemId);
            builder.HasOne(entry => entry.Theme).WithMany().HasForeignKey(entry => entry.ThemeId);
            builder.HasOne(entry => entry.TakenAtMeeting).WithMany().HasForeignKey(entry => entry.TakenAtMeetingId);
            builder.HasOne<AgendaItem>().WithMany().HasForeignKey(entry => entry.TakenAsItemId);
        }
    }
}

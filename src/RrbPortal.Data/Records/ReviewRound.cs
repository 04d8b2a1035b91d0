using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.System;

namespace RrbPortal.Data.Records;

/// <summary>One sending of a draft to the members, until its deadline or until the secretariat ends it.</summary>
public sealed class ReviewRound : IVersioned
{
    public const int MessageLength = 2000;

    public int Id { get; set; }

    public int MeetingId { get; set; }

    public Meeting? Meeting { get; set; }

    /// <summary>From 1 for each meeting.</summary>
    public int Number { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    public required string ByName { get; set; }

    /// <summary>The last day for comments.</summary>
    public DateOnly Deadline { get; set; }

    /// <summary>What the secretariat says to the members with it.</summary>
    public string? Message { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public List<ReviewAnswer> Answers { get; } = [];

    public List<ReviewComment> Comments { get; } = [];

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<ReviewRound>
    {
        public void Configure(EntityTypeBuilder<ReviewRound> builder)
        {
            builder.Property(round => round.ByName).HasMaxLength(NoteStep.ByNameLength);
            builder.Property(round => round.Message).HasMaxLength(MessageLength);
            builder.HasIndex(round => new { round.MeetingId, round.Number }).IsUnique();
            builder.HasOne(round => round.Meeting).WithMany().HasForeignKey(round => round.MeetingId);
            builder.HasMany(round => round.Answers).WithOne(answer => answer.Round).HasForeignKey(answer => answer.ReviewRoundId);
            builder.HasMany(round => round.Comments).WithOne(comment => comment.Round).HasForeignKey(comment => comment.ReviewRoundId);
        }
    }
}

public enum ReviewAnswerState
{
    NotAnswered,

    /// <summary>The person has no comment.</summary>
    Content,

    /// <summary>The person has said that their comments are complete.</summary>
    Commented,
}

/// <summary>One member who was asked in a round, and what they answered.</summary>
public sealed class ReviewAnswer : IVersioned
{
    public int Id { get; set; }

    public int ReviewRoundId { get; set; }

    public ReviewRound? Round { get; set; }

    public Guid UserId { get; set; }

    /// <summary>The name at that time, so that history outlives an account.</summary>
    public required string UserName { get; set; }

    public int? OrganisationId { get; set; }

    public Organisation? Organisation { get; set; }

    public ReviewAnswerState State { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public DateTimeOffset? FirstSeenAt { get; set; }

    public DateTimeOffset? RemindedAt { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<ReviewAnswer>
    {
        public void Configure(EntityTypeBuilder<ReviewAnswer> builder)
        {
            builder.Property(answer => answer.UserName).HasMaxLength(NoteStep.ByNameLength);
            builder.HasIndex(answer => new { answer.ReviewRoundId, answer.UserId }).IsUnique();
            builder.HasOne<PortalUser>().WithMany().HasForeignKey(answer => answer.UserId);
            builder.HasOne(answer => answer.Organisation).WithMany().HasForeignKey(answer => answer.OrganisationId);
        }
    }
}

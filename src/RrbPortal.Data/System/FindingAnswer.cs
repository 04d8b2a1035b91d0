using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RrbPortal.Data.Records;

namespace RrbPortal.Data.System;

/// <summary>What a person said of a finding.</summary>
public enum FindingAnswerKind
{
    /// <summary>It is no fault; <see cref="FindingAnswer.Reason"/> says why.</summary>
    Dismissed,

    /// <summary>One of the remedies that the finding offers was taken; <see cref="FindingAnswer.Value"/> says which.</summary>
    Accepted,

    /// <summary>The person wrote <see cref="FindingAnswer.Value"/> instead.</summary>
    Changed,
}

/// <summary>
/// A person's answer to a finding of the register, for a file under import or for a meeting. It holds for the words that
/// the finding was about: <see cref="Key"/> is made of them, so that other words bring the finding back. Internal.
/// </summary>
public sealed class FindingAnswer : IVersioned
{
    public const int CodeLength = 60;
    public const int KeyLength = 32;
    public const int PassageLength = 400;
    public const int ReasonLength = 1000;

    public int Id { get; set; }

    /// <summary>The file under import; an answer given there goes with the draft that is made of it.</summary>
    public int? ImportFileId { get; set; }

    public int? MeetingId { get; set; }

    public Meeting? Meeting { get; set; }

    public required string Code { get; set; }

    /// <summary>The finding's fingerprint.</summary>
    public required string Key { get; set; }

    /// <summary>The words that the finding was about, shortened, for people who read the list of answers.</summary>
    public string? Passage { get; set; }

    public FindingAnswerKind Kind { get; set; }

    public string? Value { get; set; }

    public string? Reason { get; set; }

    public Guid? ByUserId { get; set; }

    public required string ByName { get; set; }

    public DateTimeOffset At { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<FindingAnswer>
    {
        public void Configure(EntityTypeBuilder<FindingAnswer> builder)
        {
            builder.Property(answer => answer.Code).HasMaxLength(CodeLength);
            builder.Property(answer => answer.Key).HasMaxLength(KeyLength);
            builder.Property(answer => answer.Passage).HasMaxLength(PassageLength);
            builder.Property(answer => answer.Reason).HasMaxLength(ReasonLength);
            builder.Property(answer => answer.ByName).HasMaxLength(NoteStep.ByNameLength);
            builder.HasOne<ImportFile>().WithMany(file => file.Answers).HasForeignKey(answer => answer.ImportFileId);
            builder.HasOne(answer => answer.Meeting).WithMany().HasForeignKey(answer => answer.MeetingId);
        }
    }
}

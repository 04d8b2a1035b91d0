using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

/// <summary>An agenda as it was issued to the members. Rows are added and never changed; a meeting's latest one counts.</summary>
public sealed class AgendaVersion
{
    public const int ChangeLength = 1000;

    public int Id { get; set; }

    public int MeetingId { get; set; }

    /// <summary>From 1 for each meeting.</summary>
    public int Number { get; set; }

    public DateTimeOffset IssuedAt { get; set; }

    public Guid? ByUserId { get; set; }

    public required string ByName { get; set; }

    /// <summary>What is other than in the version before, in the secretariat's words.</summary>
    public string? Change { get; set; }

    /// <summary>The agenda as members read it, as JSON: presenters and closed items included.</summary>
    public required string Content { get; set; }

    /// <summary>Whether its public part was published with it.</summary>
    public bool IsPublished { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<AgendaVersion>
    {
        public void Configure(EntityTypeBuilder<AgendaVersion> builder)
        {
            builder.Property(version => version.ByName).HasMaxLength(NoteStep.ByNameLength);
            builder.Property(version => version.Change).HasMaxLength(ChangeLength);
            builder.HasIndex(version => new { version.MeetingId, version.Number }).IsUnique();
            builder.HasOne<Meeting>().WithMany().HasForeignKey(version => version.MeetingId);
        }
    }
}

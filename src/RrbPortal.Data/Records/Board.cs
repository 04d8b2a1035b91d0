using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

/// <summary>What a board's public records say of persons.</summary>
public enum NamingPolicy
{
    /// <summary>Organisations alone; names and roles of persons stay internal.</summary>
    OrganisationsOnly,

    /// <summary>Organisations, and the role of whoever attended; names stay internal.</summary>
    Roles,

    /// <summary>Organisations, roles and full names.</summary>
    FullNames,
}

/// <summary>A board whose meetings are recorded here.</summary>
public sealed class Board : IVersioned
{
    public const int SlugLength = 60;
    public const int NameLength = 200;
    public const int AbbreviationLength = 20;
    public const int PurposeLength = 2000;

    /// <summary>Five clear days: Local Government Act 1972, section 100B, which boards of this kind follow by custom.</summary>
    public const int DefaultAgendaClearDays = 5;

    public const int DefaultNoteWorkingDays = 7;
    public const int DefaultReviewWorkingDays = 5;
    public const int MostDays = 60;

    public int Id { get; set; }

    /// <summary>The board's part of public addresses: lower case letters, digits and hyphens; it does not change.</summary>
    public required string Slug { get; set; }

    public required string Name { get; set; }

    public string? Abbreviation { get; set; }

    public string? Purpose { get; set; }

    public NamingPolicy NamingPolicy { get; set; }

    /// <summary>Whether the person who publishes a note must be another than the one who sent it for review.</summary>
    public bool FourEyes { get; set; }

    /// <summary>Whether the public part of an agenda is published when it is issued.</summary>
    public bool PublishesAgendas { get; set; }

    /// <summary>The clear days between issuing an agenda and the meeting that the board promises; null for no promise.</summary>
    public int? AgendaClearDays { get; set; } = DefaultAgendaClearDays;

    /// <summary>The working days between a meeting and its published note that the board promises; null for no promise.</summary>
    public int? NoteWorkingDays { get; set; } = DefaultNoteWorkingDays;

    /// <summary>The working days that members have to review a draft, where the secretariat says nothing else.</summary>
    public int ReviewWorkingDays { get; set; } = DefaultReviewWorkingDays;

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<Board>
    {
        public void Configure(EntityTypeBuilder<Board> builder)
        {
            builder.Property(board => board.Slug).HasMaxLength(SlugLength);
            builder.Property(board => board.Name).HasMaxLength(NameLength);
            builder.Property(board => board.Abbreviation).HasMaxLength(AbbreviationLength);
            builder.Property(board => board.Purpose).HasMaxLength(PurposeLength);
            builder.HasIndex(board => board.Slug).IsUnique();
        }
    }
}

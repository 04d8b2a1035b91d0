using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RrbPortal.Data.Records;

/// <summary>
/// One matter through several meetings. Items and topics with equal titles belong together by themselves and need no
/// row; a row stands where a person said that differing titles are the same matter.
/// </summary>
public sealed class Thread : IVersioned
{
    public int Id { get; set; }

    public int BoardId { get; set; }

    /// <summary>The title that the matter is known by.</summary>
    public required string Title { get; set; }

    public List<ThreadTitle> Titles { get; } = [];

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<Thread>
    {
        public void Configure(EntityTypeBuilder<Thread> builder)
        {
            builder.Property(thread => thread.Title).HasMaxLength(AgendaItem.TitleLength);
            builder.HasOne<Board>().WithMany().HasForeignKey(thread => thread.BoardId);
            builder.HasMany(thread => thread.Titles).WithOne().HasForeignKey(title => title.ThreadId);
        }
    }
}

/// <summary>A title that belongs to a thread. One key of a board belongs to one thread.</summary>
public sealed class ThreadTitle
{
    public const int KeyLength = AgendaItem.TitleLength;

    public int Id { get; set; }

    public int ThreadId { get; set; }

    public int BoardId { get; set; }

    /// <summary>The title folded for comparison, so that both databases find the same one whatever their collation.</summary>
    public required string Key { get; set; }

    public required string Title { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<ThreadTitle>
    {
        public void Configure(EntityTypeBuilder<ThreadTitle> builder)
        {
            builder.Property(title => title.Key).HasMaxLength(KeyLength);
            builder.Property(title => title.Title).HasMaxLength(AgendaItem.TitleLength);
            builder.HasIndex(title => new { title.BoardId, title.Key }).IsUnique();
        }
    }
}

/// <summary>That two similar titles are two matters: somebody looked, and said so. They are not proposed again.</summary>
public sealed class ThreadsApart
{
    public int Id { get; set; }

    public int BoardId { get; set; }

    /// <summary>The key that comes first in ordinal order.</summary>
    public required string FirstKey { get; set; }

    public required string SecondKey { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<ThreadsApart>
    {
        public void Configure(EntityTypeBuilder<ThreadsApart> builder)
        {
            builder.Property(apart => apart.FirstKey).HasMaxLength(ThreadTitle.KeyLength);
            builder.Property(apart => apart.SecondKey).HasMaxLength(ThreadTitle.KeyLength);
            builder.HasIndex(apart => new { apart.BoardId, apart.FirstKey, apart.SecondKey }).IsUnique();
            builder.HasOne<Board>().WithMany().HasForeignKey(apart => apart.BoardId);
        }
    }
}

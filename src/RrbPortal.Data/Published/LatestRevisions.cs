using Microsoft.EntityFrameworkCore;

namespace RrbPortal.Data.Published;

/// <summary>Which of a record's revisions stands: the one rule that every public list, feed, file and search goes by.</summary>
public static class LatestRevisions
{
    /// <summary>The latest revision of every record; of a withdrawn one, its tombstone.</summary>
    public static IQueryable<Publication> Latest(this DbSet<Publication> publications)
        => publications.Where(row => !publications.Any(later => later.PublicKey == row.PublicKey && later.Revision > row.Revision));

    /// <summary>The latest revision of every record that can be read: none of those withdrawn.</summary>
    public static IQueryable<Publication> Current(this DbSet<Publication> publications)
        => publications.Latest().Where(row => row.Event != PublicationEvent.Withdrawn);
}

namespace RrbPortal.Data.Records;

/// <summary>
/// A record that two people may edit at once. <see cref="Version"/> starts at 1 and rises by one with each save;
/// a save that started from an older number fails with a <c>DbUpdateConcurrencyException</c>.
/// A plain number serves both databases alike: SQLite has no row version of its own.
/// </summary>
public interface IVersioned
{
    int Version { get; set; }
}

namespace RrbPortal.Core.Feeds;

/// <summary>A list of what was published, newest first, as feed readers take it (RFC 4287).</summary>
/// <param name="Self">The whole address of the feed; its identity too, so it never changes.</param>
/// <param name="Page">The whole address of the page that shows the same.</param>
/// <param name="Updated">When the newest entry was published; null for a feed without one.</param>
public sealed record Feed(string Title, Uri Self, Uri Page, string Author, DateTimeOffset? Updated, IReadOnlyList<FeedEntry> Entries);

/// <summary>One record in a feed. Readers know it again by its key, whatever happens to it.</summary>
/// <param name="Key">The record's public key.</param>
/// <param name="Page">The whole address of its page.</param>
/// <param name="Author">The board.</param>
/// <param name="Published">When it was first published.</param>
/// <param name="Updated">When it was last changed.</param>
/// <param name="Summary">What happened to it, in sentences.</param>
/// <param name="Themes">The names of its themes.</param>
public sealed record FeedEntry(
    Guid Key, string Title, Uri Page, string Author, DateTimeOffset Published, DateTimeOffset Updated, string Summary, IReadOnlyList<string> Themes);

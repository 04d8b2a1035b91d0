namespace RrbPortal.Core.Verifying;

/// <summary>How a published text stands today.</summary>
public enum TextState
{
    /// <summary>It is what the public reads now.</summary>
    Current,

    /// <summary>A later revision or version was published; this one can still be read, or is replaced.</summary>
    Superseded,

    /// <summary>It was taken back, with the reason.</summary>
    Withdrawn,
}

/// <summary>A revision of a note that some bytes, or a content hash, belong to. Of a withdrawn one no more than its tombstone says.</summary>
/// <param name="BoardSlug">With <paramref name="Date"/>, where the record lives now.</param>
/// <param name="Format">The label of the format that the bytes are in; null where the content itself was asked for.</param>
/// <param name="WithdrawnAt">Null unless it was withdrawn.</param>
/// <param name="Reason">Why it was withdrawn.</param>
public sealed record KnownNote(
    string BoardSlug,
    string BoardName,
    DateOnly Date,
    int Revision,
    DateTimeOffset PublishedAt,
    TextState State,
    string? Format,
    DateTimeOffset? WithdrawnAt,
    string? Reason);

/// <summary>A public paper that some bytes belong to.</summary>
/// <param name="Title">Null for a withdrawn one.</param>
/// <param name="ChangedAt">When it was replaced or withdrawn; null for a current one.</param>
public sealed record KnownPaper(
    Guid Key,
    string BoardSlug,
    DateOnly Date,
    string? Title,
    DateTimeOffset PublishedAt,
    TextState State,
    DateTimeOffset? ChangedAt,
    string? Reason);

/// <summary>What a board said of itself, with this content.</summary>
/// <param name="State">Never <see cref="TextState.Withdrawn"/>: a page about a board is replaced, not withdrawn.</param>
public sealed record KnownProfile(string BoardSlug, string BoardName, DateTimeOffset PublishedAt, TextState State);

/// <summary>What the portal has published under a SHA-256; nothing in it where it never published such a text.</summary>
/// <param name="Notes">More than one where two revisions say the very same.</param>
public sealed record KnownTexts(IReadOnlyList<KnownNote> Notes, IReadOnlyList<KnownPaper> Papers, IReadOnlyList<KnownProfile> Profiles)
{
    public bool IsEmpty => Notes.Count == 0 && Papers.Count == 0 && Profiles.Count == 0;
}

using RrbPortal.Data.Records;

namespace RrbPortal.Core.Papers;

/// <summary>What the public reads of a paper, beside what stands here.</summary>
public enum PublicCopy
{
    /// <summary>Nothing, and it was not withdrawn either.</summary>
    None,

    /// <summary>The paper as it stands here.</summary>
    Same,

    /// <summary>An earlier version, or another title or place.</summary>
    Earlier,

    /// <summary>That it was withdrawn.</summary>
    Withdrawn,
}

/// <summary>One file of a paper.</summary>
public sealed record PaperFileLine(int Number, string FileName, string MediaType, long Length, int? Pages, DateTimeOffset At, string ByName);

/// <summary>One paper in the secretariat's list.</summary>
/// <param name="Files">Newest first; never empty.</param>
/// <param name="IsShut">Whether it is for everybody, while its item is closed to the public.</param>
public sealed record PaperLine(
    int Id,
    int Version,
    Guid Key,
    string Title,
    PaperAudience Audience,
    DateTimeOffset? WithdrawnAt,
    string? WithdrawalReason,
    IReadOnlyList<PaperFileLine> Files,
    PublicCopy Public,
    bool IsShut)
{
    public PaperFileLine Current => Files[0];

    /// <summary>Whether "Publish this paper" has something to do.</summary>
    public bool CanBePublished => Audience is PaperAudience.Public && WithdrawnAt is null && !IsShut && Public is not PublicCopy.Same;
}

/// <summary>The papers of an item, or of the meeting as a whole.</summary>
/// <param name="ItemId">Null for the whole meeting.</param>
/// <param name="Number">The item's number; empty for the whole meeting.</param>
public sealed record PaperGroup<TPaper>(int? ItemId, string Number, string Title, bool IsSubItem, bool IsClosed, IReadOnlyList<TPaper> Papers);

/// <summary>A paper with the version that it had, to be changed.</summary>
public sealed record PaperToEdit(int Id, int Version, PaperFacts Facts, bool IsWithdrawn, bool IsPublic, PaperFileLine Current);

/// <summary>One paper as members read of it. Of a withdrawn one, the reason alone.</summary>
public sealed record MemberPaper(Guid Key, string Title, string MediaType, long Length, int? Pages, int Number, DateTimeOffset At, DateTimeOffset? WithdrawnAt, string? WithdrawalReason);

/// <summary>The papers of a meeting that a member may read, in the order of the agenda.</summary>
public sealed record MemberPapers(int MeetingId, string BoardName, DateOnly? Date, bool MayEdit, IReadOnlyList<PaperGroup<MemberPaper>> Groups)
{
    public bool IsEmpty => Groups.All(group => group.Papers.Count == 0);
}

/// <summary>What an address of a paper leads to, for the person who asks.</summary>
public abstract record PaperLookup
{
    private PaperLookup()
    {
    }

    public sealed record Found(PaperFile File) : PaperLookup;

    public sealed record Withdrawn(int MeetingId, string Title, DateTimeOffset At, string Reason) : PaperLookup;

    public sealed record NotFound : PaperLookup;
}

/// <summary>A file to be sent.</summary>
public sealed record PaperFile(string FileName, string MediaType, long Length, string Sha256, DateTimeOffset At);

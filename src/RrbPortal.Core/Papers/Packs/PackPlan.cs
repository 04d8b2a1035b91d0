using RrbPortal.Data.Records;

namespace RrbPortal.Core.Papers.Packs;

/// <summary>What is to be in a pack, for one audience: the meeting, its agenda, and under each item its papers.</summary>
/// <param name="Audience">For whom it is made; nothing in it is for anybody else.</param>
public sealed record PackPlan(
    int MeetingId,
    string BoardSlug,
    string BoardName,
    DateOnly? Date,
    TimeOnly? Start,
    TimeOnly? End,
    string? Place,
    PaperAudience Audience,
    DateTimeOffset MadeAt,
    IReadOnlyList<PackItem> Items)
{
    public IEnumerable<PackPaper> Papers => Items.SelectMany(item => item.Papers);
}

/// <summary>One item of the agenda, or (first, with an empty number) the meeting as a whole.</summary>
/// <param name="IsClosed">Closed to the public.</param>
public sealed record PackItem(string Number, string Title, string? Lead, int? Minutes, bool IsSubItem, bool IsClosed, IReadOnlyList<PackPaper> Papers)
{
    public bool IsWholeMeeting => Number.Length == 0;
}

/// <summary>One paper.</summary>
/// <param name="Number">Its number in the pack: "03.1-02" is the second paper of item 3.1; item 00 is the whole meeting.</param>
/// <param name="WithdrawalReason">Where it is not null the paper is withdrawn, and only this is told of it.</param>
public sealed record PackPaper(string Number, Guid Key, string Title, string FileName, string MediaType, long Length, string Sha256, string? WithdrawalReason);

/// <summary>A paper in the list of contents, and where it is.</summary>
/// <param name="Page">The first of its pages; null for a paper that is not among the pages.</param>
/// <param name="Pages">How many it has.</param>
/// <param name="File">The name of its file beside the list; null where there is none.</param>
/// <param name="Missing">Why it is not in the pack: "it is protected by a password"; null where it is.</param>
/// <param name="Address">Where it can be downloaded.</param>
public sealed record PackEntry(PackPaper Paper, int? Page, int Pages, string? File, string? Missing, string Address);

/// <summary>The pages before the papers: what this is, the agenda, and the contents.</summary>
/// <param name="Pages">Of the whole pack; null for a pack of files.</param>
public sealed record PackFront(PackPlan Plan, IReadOnlyList<PackEntry> Entries, int? Pages);

/// <summary>A paper that is printed for the pack.</summary>
/// <param name="Text">Its text; null for a picture.</param>
/// <param name="Picture">The name of the picture's file, in the folder where the page is printed; null for text.</param>
public sealed record PackSheet(PackPaper Paper, string? Text, string? Picture);

/// <summary>How the pages of a pack look. Core says what stands on them; their markup is the web's.</summary>
public interface IPackPages
{
    Task<string> FrontAsync(PackFront front, CancellationToken ct);

    Task<string> SheetAsync(PackSheet sheet, CancellationToken ct);

    /// <summary>As many empty pages as the pack has, each with its number at the foot, to be laid over it.</summary>
    Task<string> NumbersAsync(int pages, CancellationToken ct);
}

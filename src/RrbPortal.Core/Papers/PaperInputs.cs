using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Papers;

/// <summary>Asks for new papers, one a file, after those that are there.</summary>
public sealed record AddPapers
{
    public required int MeetingId { get; init; }

    /// <summary>Null for papers of the whole meeting.</summary>
    public int? AgendaItemId { get; init; }

    public PaperAudience Audience { get; init; }

    /// <summary>For one file; several take their titles from their names.</summary>
    public string? Title { get; init; }

    /// <summary>Files without a problem.</summary>
    public required IReadOnlyList<ReceivedFile> Files { get; init; }
}

/// <summary>Asks for a new file in a paper's place. The earlier ones stay.</summary>
public sealed record AddPaperVersion(int MeetingId, int Id, int Version, ReceivedFile File);

/// <summary>Asks to change what is said of a paper, or where it stands.</summary>
public sealed record EditPaper
{
    public required int MeetingId { get; init; }

    public required int Id { get; init; }

    public required int Version { get; init; }

    public required PaperFacts Paper { get; init; }

    /// <summary>Why the public can no longer read it; asked for where it could.</summary>
    public string? Reason { get; init; }
}

/// <summary>Asks to move a paper by one place among those of its item.</summary>
public sealed record MovePaper(int MeetingId, int Id, Direction Direction);

/// <summary>Asks to withdraw a paper; whoever could read it reads the reason in its place.</summary>
public sealed record WithdrawPaper(int MeetingId, int Id, int Version, string? Reason);

/// <summary>Asks to put a withdrawn paper back. The public reads it again once it is published again.</summary>
public sealed record PutPaperBack(int MeetingId, int Id, int Version);

/// <summary>A paper as it is edited.</summary>
public sealed record PaperFacts
{
    public string? Title { get; init; }

    public int? AgendaItemId { get; init; }

    public PaperAudience Audience { get; init; }

    /// <summary>The paper as a reader sees it, in the form's order.</summary>
    /// <param name="item">The label of <see cref="AgendaItemId"/>.</param>
    public IReadOnlyList<FieldValue> Fields(string? item) =>
    [
        Shown.Text(nameof(Title), "Title", Title),
        Shown.Text(nameof(AgendaItemId), "Item", item ?? "The whole meeting"),
        Shown.Text(nameof(Audience), "Who may read it", Labels.Of(Audience)),
    ];

    internal static PaperFacts Of(Paper paper) => new() { Title = paper.Title, AgendaItemId = paper.AgendaItemId, Audience = paper.Audience };
}

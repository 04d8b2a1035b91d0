using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Pages.Visitors.Boards;

/// <summary>What the markup of a note needs: a published record, or the secretariat's preview of one.</summary>
public interface INoteRecord
{
    PublishedMeetingPage Record { get; }

    /// <summary>The revisions that can be read, oldest first; at least one.</summary>
    IReadOnlyList<PublishedRevision> Readable { get; }

    /// <summary>The public papers of the meeting; none beside an older revision and in a preview.</summary>
    IReadOnlyList<PublicPaper> Papers => [];
}

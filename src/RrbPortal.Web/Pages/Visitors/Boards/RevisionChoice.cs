using RrbPortal.Core.Publishing;

namespace RrbPortal.Web.Pages.Visitors.Boards;

/// <summary>The form that chooses two revisions of a note, and which are chosen already.</summary>
public sealed record RevisionChoice(string BoardSlug, DateOnly Date, IReadOnlyList<PublishedRevision> Revisions, int Before, int After);

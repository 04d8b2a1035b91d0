using RrbPortal.Core.Reviewing;

namespace RrbPortal.Web.Pages.Secretariat.Review;

/// <summary>The comments on one part of the note, on the page of the review.</summary>
public sealed record GroupView(IndexModel Page, CommentGroup Group);

using RrbPortal.Core.Reviewing;

namespace RrbPortal.Web.Pages.Members;

/// <summary>One comment on the page of a draft.</summary>
public sealed record CommentView(MeetingModel Page, CommentLine Comment);

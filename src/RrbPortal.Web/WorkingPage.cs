namespace RrbPortal.Web;

/// <summary>The pages of one working copy; each is the last part of its address.</summary>
public enum WorkingPage
{
    Facts,
    Themes,
    Attendance,
    Items,
    Note,
    Decisions,
    Actions,
    Papers,
    Findings,
    Preview,
    Review,
    Ask,
    Agree,
    Publish,
    Withdraw,
    History,
}

using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace RrbPortal.Web.Pages;

/// <summary>
/// One sentence that the next page shows in a green banner, after something was done and the browser was redirected:
/// <code>TempData.SayDone("The note was published."); return LocalRedirect(Links.…);</code>
/// It travels in a cookie, so pages for visitors never use it.
/// </summary>
public static class Notices
{
    private const string Key = "Notice.Done";

    public static void SayDone(this ITempDataDictionary data, string sentence) => data[Key] = sentence;

    public static string? TakeDone(this ITempDataDictionary data) => data[Key] as string;
}

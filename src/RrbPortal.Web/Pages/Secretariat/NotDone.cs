using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace RrbPortal.Web.Pages.Secretariat;

/// <summary>One sentence for the next page about why something was not done; see <see cref="Notices"/>.</summary>
internal static class NotDone
{
    private const string Key = "Notice.Refused";

    public static void SayRefused(this ITempDataDictionary data, string sentence) => data[Key] = sentence;

    public static string? TakeRefused(this ITempDataDictionary data) => data[Key] as string;
}

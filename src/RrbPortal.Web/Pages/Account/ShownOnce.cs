using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace RrbPortal.Web.Pages.Account;

/// <summary>Recovery codes on their way to the one page that shows them, once: in the notice's cookie, which is encrypted and is gone when it has been read.</summary>
internal static class ShownOnce
{
    private const string Key = "Account.RecoveryCodes";

    public static void ShowCodes(this ITempDataDictionary data, IEnumerable<string> codes) => data[Key] = string.Join(' ', codes);

    public static IReadOnlyList<string> TakeCodes(this ITempDataDictionary data) => (data[Key] as string)?.Split(' ') ?? [];
}

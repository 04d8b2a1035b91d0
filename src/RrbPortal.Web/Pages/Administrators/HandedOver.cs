using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace RrbPortal.Web.Pages.Administrators;

/// <summary>
/// A password on its way to the one page that shows it, once: in the notice's cookie, which is encrypted and is gone
/// when it has been read.
/// </summary>
internal static class HandedOver
{
    private const string Key = "Account.InitialPassword";

    public static void HandOver(this ITempDataDictionary data, string password) => data[Key] = password;

    public static string? TakeHandedOver(this ITempDataDictionary data) => data[Key] as string;
}

using System.Security.Cryptography;
using System.Text;

namespace RrbPortal.Web.Security;

/// <summary>The one script that stands in pages themselves, with the hash by which the content security policy knows it.</summary>
public static class InlineScripts
{
    /// <summary>Tells GOV.UK Frontend's styles, before the first paint, that scripts run here.</summary>
    public const string MarkScripting =
        "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');";

    public static string MarkScriptingSource { get; } =
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(MarkScripting)))}'";
}

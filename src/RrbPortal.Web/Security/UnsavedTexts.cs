using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;

namespace RrbPortal.Web.Security;

/// <summary>One text of a form that could not be saved.</summary>
public sealed record UnsavedText(string Label, string Text);

/// <summary>
/// What was typed into a form whose sender has been signed out meanwhile. It goes back to the sender alone, so that it
/// is not lost; nothing of it is kept. A form that another site sends gets none of its words onto a page of the portal.
/// </summary>
public static partial class UnsavedTexts
{
    /// <summary>Secrets, and what a form carries beside what was typed.</summary>
    private static readonly string[] Withheld = ["Password", "Token", "Version", "Began"];

    /// <summary>Whether a form is to be answered with what was typed, and not with the way to sign in.</summary>
    /// <remarks>Nothing is typed to sign out, and the forms of an account hold passwords.</remarks>
    public static bool AreIn(HttpRequest request)
        => HttpMethods.IsPost(request.Method) && request.HasFormContentType && !request.Path.StartsWithSegments(Links.Account, StringComparison.OrdinalIgnoreCase);

    /// <summary>The texts, each with the name of its field; none unless the request was refused on its way, and came from a page of this site.</summary>
    public static async Task<IReadOnlyList<UnsavedText>> OfAsync(HttpContext context)
    {
        // Files are not read: somebody who is not signed in shall not make the server store them.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is null
            || !HasNoFiles(context.Request)
            || !IsFromHere(context.Request))
        {
            return [];
        }

        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return
            [
                .. form.Where(field => IsTyped(field.Key))
                    .SelectMany(field => field.Value, (field, value) => new UnsavedText(FieldWords.Of(field.Key), value ?? string.Empty))
                    .Where(field => !string.IsNullOrWhiteSpace(field.Text)),
            ];
        }
        catch (InvalidDataException)
        {
            return []; // more fields than a form of this site has
        }
    }

    private static bool HasNoFiles(HttpRequest request)
        => HttpMethods.IsPost(request.Method)
            && request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>What the browser says of the page that sent it; every browser says so of a form that is posted.</summary>
    private static bool IsFromHere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site.Length > 0
            ? string.Equals(site, "same-origin", StringComparison.Ordinal)
            : string.Equals(request.Headers.Origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsTyped(string name) => Field().IsMatch(name) && !Withheld.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) && !name.EndsWith(".Id", StringComparison.Ordinal) && !name.EndsWith(".Sent", StringComparison.Ordinal);

    /// <summary>The names that fields of this site's forms have.</summary>
    [GeneratedRegex(@"\A(Input(\.[A-Za-z]{1,40}(\[[0-9]{1,6}\])?)+|reason)\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Field();
}

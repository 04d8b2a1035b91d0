using System.Text.RegularExpressions;

namespace RrbPortal.Web.Tests.Security;

/// <summary>Addresses that a route takes, with values that name nothing.</summary>
internal static partial class RouteValues
{
    public static string Fill(string route) => "/" + Parameter().Replace(route.TrimStart('/'), Value);

    private static string Value(Match parameter) => parameter.Groups["constraint"].Value switch
    {
        ":guid" => Guid.Empty.ToString(),
        var number when number.StartsWith(":int", StringComparison.Ordinal) => "1",
        _ => parameter.Groups["name"].Value is "date" ? "2024-01-01" : "x",
    };

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)(?<constraint>(:[^:}]*)*)\??\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}

using System.Text.RegularExpressions;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Auditing;

/// <summary>Kinds of records as a reader calls them.</summary>
internal static partial class RecordWords
{
    /// <summary>"AgendaItem" reads "agenda item".</summary>
    public static string Of(string record) => record switch
    {
        nameof(PortalUser) => "account",
        nameof(RoleGrant) => "role",
        _ => Inner().Replace(record, " $0").ToLowerInvariant(),
    };

    [GeneratedRegex("(?<=[a-z])[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inner();
}

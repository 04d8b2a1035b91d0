using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>A line that says one thing of the action above it: "Owner: MPS", "Due: 9 June 2023", "Status: open".</summary>
internal sealed partial record ActionDetail(string? Owner, DuePhrase? Due, string? Status)
{
    public static ActionDetail? Of(string plain, DateOnly? meeting)
    {
        var match = Pattern().Match(plain);
        if (!match.Success)
        {
            return null;
        }

        var value = match.Groups["v"].Value.Trim();
        return match.Groups["o"].Success ? new(value, Due: null, Status: null)
            : match.Groups["d"].Success ? new(Owner: null, DuePhrase.OfCell(value, meeting), Status: null)
            : new(Owner: null, Due: null, value);
    }

    /// <summary>The action with what it did not say itself.</summary>
    public PrintedAction Complete(PrintedAction action) => action with
    {
        Owner = action.Owner ?? Owner,
        Due = action.Due ?? Due?.Due,
        DueAsPrinted = action.DueAsPrinted ?? Due?.AsPrinted,
        Status = action.Status ?? Status,
    };

    [GeneratedRegex(@"^(?:(?<o>(?:action )?(?:owner|lead)s?|responsible|assigned to|by whom)|(?<d>due(?: date)?|deadline|by when|target date|timescale)|(?:current )?status)\s*:\s*(?<v>\S.{0,100})$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}

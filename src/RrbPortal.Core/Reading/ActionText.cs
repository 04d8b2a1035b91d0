using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>Takes the words behind an action's label apart: who, what, by when.</summary>
internal sealed partial class ActionText(OwnerReading owners, DateOnly? meeting)
{
    /// <remarks><c>owner</c>: Printed in the label ("Action (MPS):"), if anywhere.</remarks>
    public PrintedAction Read(string text, string? item, int line, string? reference, string? owner)
    {
        var plain = WithoutBracket(Markup.Plain(text).Trim());
        var due = DuePhrase.Find(plain, meeting);
        var who = owner ?? Owner(plain);
        return new PrintedAction
        {
            Item = item,
            Line = line,
            Explicit = true,
            Strength = ActionStrength.Stated,
            Owner = who,
            With = With(plain),
            Due = due?.Due,
            DueAsPrinted = due?.AsPrinted,
            Reference = reference,
            Text = plain,
        };
    }

    /// <summary>The text is nothing but somebody who can be given work.</summary>
    public bool IsOwner(string plain) => owners.IsOwner(plain, labelled: true);

    // "(Action: MOPAC to write)": the bracket opened before the label.
    private static string WithoutBracket(string text) =>
        (text.EndsWith(']') && !text.Contains('[', StringComparison.Ordinal)) || (text.EndsWith(')') && !text.Contains('(', StringComparison.Ordinal)) ? text[..^1].Trim() : text;

    /// <summary>"X to do", "X will do", "X: do", "Owner: X", "do (X)", "do – X".</summary>
    public string? Owner(string plain)
    {
        if (Labelled().Match(plain) is { Success: true } labelled)
        {
            return labelled.Groups["o"].Value.Trim();
        }

        foreach (Match modal in Modal().Matches(plain))
        {
            var before = plain[..modal.Index].Trim().TrimEnd(',', ':', '-', '–').Trim();
            if (Words.Count(before) > 12)
            {
                break;
            }

            if (owners.IsOwner(before, labelled: true))
            {
                return before;
            }
        }

        if (Led().Match(plain) is { Success: true } led && owners.IsOwner(led.Groups["o"].Value, labelled: false))
        {
            return led.Groups["o"].Value.Trim();
        }

        // "To share the slides – MPS – 9 June 2023": the date closes, the owner stands before it.
        var undated = DuePhrase.WithoutClosing(plain);
        return Trailing().Match(undated) is { Success: true } trailing && owners.IsOwner(trailing.Groups["o"].Value, labelled: true) ? trailing.Groups["o"].Value.Trim() : null;
    }

    /// <summary>Who is to work along: "work with MPS and Clinks", "working with Probation and the CPS".</summary>
    public IReadOnlyList<string> With(string plain) =>
        Along().Match(plain) is { Success: true } match ? owners.Leading(plain[(match.Index + match.Length)..]) : [];

    [GeneratedRegex(@"(?:^|[\s(\[|–-])(?:action )?(?:owners?|leads?|responsible|assigned to)\s*:\s*(?<o>[^.;()\[\]|]{2,80}?)\s*(?:$|[.;()\[\]|]|, (?:due|by|deadline)|\bdue\b|\bdeadline\b|[–-] )", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\s(?:to|will|shall|should|must|agreed to|is to|are to|would)\s", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Modal();

    [GeneratedRegex(@"^(?<o>[^:–—]{2,60}?)\s*(?::|\s[-–—])\s+\S", RegexOptions.NonBacktracking)]
    private static partial Regex Led();

    [GeneratedRegex(@"(?:[(\[](?<o>[^()\[\]]{2,60})[)\]]|\s[-–—]\s(?<o>[^–—]{2,60}?))\s*\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"\b(?:work(?:ing)?|liais(?:e|ing)|(?:co-)?commission(?:ing)?|link(?:ing)?(?: up| in)?|together|collaborat(?:e|ing)|in partnership|jointly|engag(?:e|ing)) with (?:the )?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Along();
}

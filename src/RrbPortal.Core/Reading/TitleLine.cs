using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>The words for the kind of document, found in a line.</summary>
internal sealed record TitleKind(string AsPrinted, string Before, string After);

/// <summary>Finds the line that titles a note.</summary>
internal static partial class TitleLine
{
    private const int LinesLookedAt = 40;

    public static TitleKind? Kind(string plain)
    {
        if (plain.Length > 250)
        {
            return null;
        }

        var match = KindPattern().Match(plain);
        if (GluedPattern().Match(plain) is { Success: true } glued && glued.Groups["k"].Length > match.Groups["k"].Length)
        {
            match = glued;
        }

        if (!match.Success)
        {
            return null;
        }

        var kind = match.Groups["k"];
        var found = new TitleKind(kind.Value.Trim(), plain[..kind.Index].Trim(), plain[(kind.Index + kind.Length)..].Trim());

        // "Minutes of the last meeting were agreed." is a sentence about minutes.
        return Words.Count(plain) > 6 && Words.HoldVerb(plain) ? null : found;
    }

    /// <summary>Index of the line that says what the document is; otherwise of the first that names a board; otherwise 0.</summary>
    public static int Find(LineContext lines)
    {
        var named = -1;
        for (int i = 0, seen = 0; i < lines.Count && seen < LinesLookedAt; i++)
        {
            if (lines[i].IsBlank || Furniture.Is(lines[i]) || lines.IsMargin(i))
            {
                continue;
            }

            seen++;
            var line = lines[i];
            if (line.Numbering is { Major: 1 } || AttendanceHeading.Opening(line) is not null)
            {
                break;
            }

            if (!line.IsBullet && Kind(line.Plain) is { } kind && !IsBreadcrumb(lines, i, kind))
            {
                return i;
            }

            if (named < 0 && !line.IsBullet && NamesBoard(line.Plain) && Words.Count(line.Plain) <= 12)
            {
                named = i;
            }
        }

        return Math.Max(named, 0);
    }

    /// <summary>Whether a line above the title belongs to it (letterhead, board, date) rather than to a page's furniture.</summary>
    public static bool MayStandBefore(PrintedLine line) =>
        !line.IsBullet
        && (NamesBoard(line.Plain) || DateReading.Find(line.Plain).Count > 0 || TitleLabel.Of(line) is not null || line.HeadingLevel > 0 || (line.Plain.Length > 6 && line.Plain.Any(char.IsLetter) && !line.Plain.Any(char.IsLower)));

    public static bool NamesBoard(string text) => BoardWord().IsMatch(text);

    // "Minutes" alone, above a line that is a title in full, is a step of the page's path.
    private static bool IsBreadcrumb(LineContext lines, int index, TitleKind kind)
    {
        if (kind.Before.Length > 0 || kind.After.Length > 0)
        {
            return false;
        }

        var next = lines.Next(index);
        for (var i = 0; i < 3 && next is { } at; i++)
        {
            if (Kind(lines[at].Plain) is { } other && NamesBoard(other.Before + " " + other.After))
            {
                return true;
            }

            next = lines.Next(at);
        }

        return false;
    }

    [GeneratedRegex(@"(?:^|[\s\-–—:*|(])(?<k>(?:(?:draft|final|public|agreed|approved|summary|official)\s+)*(?:(?:notes?|minutes?|record|summary)\s+of\s+(?:the\s+)?meeting|meeting\s+(?:minutes|notes?|record|summary)|minutes|notes?|summary note|read-?out))(?:$|[\s\-–—:.,*|)])", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex KindPattern();

    // "…POLICING AND CRIMENote of Meeting Example Board", "Note of MeetingExample Board": case alone parts the words.
    [GeneratedRegex(@"(?:[A-Z]{2}|^|\s)(?<k>(?:(?:Draft|Final|Public|Agreed|Approved|Official) )*(?:(?:Notes?|Minutes?|Record|Summary) of (?:the )?[Mm]eeting|Meeting (?:[Mm]inutes|[Nn]otes?)|Minutes))(?:$|[A-Z\s\-–—:.,*|)])", RegexOptions.NonBacktracking)]
    private static partial Regex GluedPattern();

    [GeneratedRegex(@"\b(?:board|group|panel|committee|forum|partnership|council|taskforce|task force|network|assembly|subgroup|sub-group|steering|commission|alliance|collaborative|cabinet|executive|reference|roundtable|summit)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex BoardWord();
}

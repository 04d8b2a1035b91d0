using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

internal enum AttendanceList
{
    Present,
    Apologies,
}

/// <summary>A heading of attendance, with the names that stand on the same line.</summary>
/// <remarks><c>IsGroup</c>: A part of the list in which it stands ("Officials"), not a list itself.</remarks>
internal sealed partial record AttendanceHeading(AttendanceList List, AttendanceCapacity Capacity, string Rest, bool IsGroup, bool IsChairGroup)
{
    /// <summary>A heading that begins attendance anywhere: "Attendees:", "Apologies for absence", "Board and advisors".</summary>
    public static AttendanceHeading? Opening(PrintedLine line)
    {
        if (line.Plain.Length == 0)
        {
            return null;
        }

        if (line.IsTableRow)
        {
            return Row(line) is { IsGroup: false } row ? row : null;
        }

        // A numbered heading ("1. Apologies") is an item that may hold attendance; the item's text decides.
        var match = OpeningPattern().Match(line.Plain);
        if (!match.Success)
        {
            // A converter may lose the column: "Officials in attendance A Name, MOPAC".
            return !line.IsBullet && GluedPattern().Match(line.Plain) is { Success: true } glued && CommaList.BeginsWithName(glued.Groups["r"].Value)
                ? Of(glued.Groups["l"].Value, glued.Groups["r"].Value.Trim())
                : null;
        }

        var rest = match.Groups["r"].Value.Trim();
        var dashed = match.Groups["d"].Success && !match.Groups["d"].Value.Contains(':', StringComparison.Ordinal) && rest.Length > 0;

        // "Present - ..." is a heading; "Members – who had asked – " in a bullet or a sentence is not.
        return (dashed && (line.IsBullet || Words.AreProse(line.Plain))) || (line.IsBullet && rest.Length > 0) ? null : Of(match.Groups["l"].Value, rest);
    }

    /// <summary>A row of a table that begins with such a heading, or with one of a group: "| Members | MOPAC, MPS |".</summary>
    public static AttendanceHeading? Row(PrintedLine line)
    {
        if (!line.IsTableRow || line.IsTableRule || AttendanceTable.IsHead(line))
        {
            return null;
        }

        var label = Markup.Plain(line.Cells[0]).TrimEnd(':').Trim();
        var match = OpeningPattern().Match(label) is { Success: true } opening ? opening : GroupPattern().Match(label);
        return match.Success && match.Groups["r"].Length == 0
            ? Of(match.Groups["l"].Value, string.Join("; ", line.Cells.Skip(1).Where(cell => cell.Any(char.IsLetter))))
            : null;
    }

    /// <summary>Headings inside a line, each with its names: "MOPAC, MPS; Officials: A Name. Apologies: CPS". First what stands before them.</summary>
    public static (string Before, IReadOnlyList<AttendanceHeading> Headings) Within(string text)
    {
        var matches = InsidePattern().Matches(text);
        return matches.Count == 0
            ? (text, [])
            : (text[..matches[0].Index].Trim(), [.. matches.Select((match, number) => Of(match.Groups["l"].Value, text[(match.Index + match.Length)..(number + 1 < matches.Count ? matches[number + 1].Index : text.Length)].Trim()))]);
    }

    /// <summary>A heading that is one only inside attendance: "External", "Chair", "Officials", "Guests:".</summary>
    public static AttendanceHeading? Group(PrintedLine line)
    {
        var match = GroupPattern().Match(line.Plain);
        return match.Success && !line.IsBullet ? Of(match.Groups["l"].Value, match.Groups["r"].Value.Trim()) : null;
    }

    private static AttendanceHeading Of(string label, string rest)
    {
        var isGroup = !OpeningPattern().IsMatch(label);
        var key = Words.Key(label);
        var both = key.Contains("attend", StringComparison.Ordinal) && key.Contains("apolog", StringComparison.Ordinal);
        var apologies = !both && (key.Contains("apolog", StringComparison.Ordinal) || key.Contains("absen", StringComparison.Ordinal) || key.StartsWith("not ", StringComparison.Ordinal) || key.StartsWith("did not ", StringComparison.Ordinal) || key.StartsWith("regrets", StringComparison.Ordinal));
        var capacity = key switch
        {
            _ when key.Contains("official", StringComparison.Ordinal) || key.Contains("officer", StringComparison.Ordinal) || key.Contains("secretariat", StringComparison.Ordinal) => AttendanceCapacity.Official,
            _ when key.Contains("guest", StringComparison.Ordinal) || key.Contains("invit", StringComparison.Ordinal) || key.StartsWith("also ", StringComparison.Ordinal) => AttendanceCapacity.Guest,
            _ when key.Contains("observ", StringComparison.Ordinal) => AttendanceCapacity.Observer,
            _ when key.Contains("present", StringComparison.Ordinal) && (key.EndsWith("ers", StringComparison.Ordinal) || key.EndsWith("er", StringComparison.Ordinal)) || key.Contains("speaker", StringComparison.Ordinal) => AttendanceCapacity.Presenter,
            _ => AttendanceCapacity.Member,
        };

        return new(apologies ? AttendanceList.Apologies : AttendanceList.Present, capacity, rest, isGroup, key is "chair" or "co chair" or "co chairs" or "chairs" or "chaired by" or "chairperson" or "in the chair");
    }

    private const string OpeningWords = @"(?:list of )?attendees(?:\s*(?:and|&|/)\s*apologies)?|attendance(?:\s*(?:and|&|/)\s*apologies)?|attended|attending|(?:members |those |also )?present|present(?:\s*(?:and|&|/)\s*apologies)|(?:members |those |also |officials |officers |others )?in attendance|board and advis[eo]rs|board members(?: present)?|(?:board )?members (?:in attendance|attending)|members and advis[eo]rs|participants|apologies(?: for absence| received(?: from)?| from| given)?|absent|absences|not present|did not attend|regrets";
    private const string GroupWords = @"(?:co-?)?chairs?|chairperson|in the chair|chaired by|(?:core |standing |board |full )?members|membership|external(?: (?:attendees|partners|members|guests))?|internal(?: attendees)?|guests?(?: speakers?)?|(?:external )?speakers?|observers?|presenters?|officials?|officers?|(?:board )?secretariat|advis[eo]rs?|others?|partners|partner organisations|statutory partners|voluntary sector(?: partners)?|invitees|invited(?: guests)?|also attending|supporting officers|mopac (?:attendees|officers|officials|staff)";

    [GeneratedRegex("^(?<l>" + OpeningWords + @")\s*(?:(?:(?<d>:|\s[-–—])|\t|\s{3})\s*(?<r>.*))?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OpeningPattern();

    [GeneratedRegex("^(?<l>" + GroupWords + @")\s*(?:(?:[:]|\s[-–—]|\t|\s{3})\s*(?<r>.*))?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex GroupPattern();

    [GeneratedRegex("^(?<l>(?:(?:Officials|Officers|Also|Members) )?[Ii]n attendance|(?:Members|Also|Those) present|Apologies(?: for absence)?) (?<r>[A-Z].*)$", RegexOptions.NonBacktracking)]
    private static partial Regex GluedPattern();

    [GeneratedRegex(@"(?:^|[;.|])\s*(?<l>" + OpeningWords + "|" + GroupWords + @")\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex InsidePattern();
}

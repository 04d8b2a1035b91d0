using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

internal enum TitleFact
{
    Date,
    Time,
    Start,
    End,
    Place,
    Mode,
    Chair,
    Theme,
    Board,
    PublicationType,
    PublicationDate,
    Other,
}

/// <summary>A label of the title block with what stands behind it: "Venue: City Hall", "| Date | 5 May 2023 |".</summary>
internal sealed partial record TitleLabel(TitleFact Fact, string Value)
{
    public static TitleLabel? Of(PrintedLine line)
    {
        var text = line.Plain;
        if (line.IsTableRow)
        {
            var cells = line.Cells.Where(cell => cell.Length > 0).ToList();
            if (cells.Count != 2)
            {
                return null;
            }

            text = $"{Markup.Plain(cells[0]).TrimEnd(':')}: {Markup.Plain(cells[1])}";
        }

        var match = Pattern().Match(text);
        return match.Success ? new(FactOf(match.Groups["l"].Value), match.Groups["v"].Value.Trim()) : ChairIn(text);
    }

    /// <summary>"Chaired by A Name, DMPC", "The meeting was chaired by the Deputy Mayor.": a label in the form of words.</summary>
    public static TitleLabel? ChairIn(string plain) =>
        plain.Length <= 200 && ChairedBy().Match(plain) is { Success: true } chaired ? new(TitleFact.Chair, chaired.Groups["v"].Value.Trim()) : null;

    private static TitleFact FactOf(string label)
    {
        var key = Words.Key(label);
        return key switch
        {
            _ when key.StartsWith("publication type", StringComparison.Ordinal) => TitleFact.PublicationType,
            _ when key.StartsWith("publication date", StringComparison.Ordinal) || key.StartsWith("publish", StringComparison.Ordinal) || key.StartsWith("date published", StringComparison.Ordinal) || key.StartsWith("date of publication", StringComparison.Ordinal) => TitleFact.PublicationDate,
            "start" or "start time" or "started" => TitleFact.Start,
            "end" or "end time" or "finish" or "ended" => TitleFact.End,
            _ when key.StartsWith("time", StringComparison.Ordinal) || key.EndsWith(" time", StringComparison.Ordinal) && !key.StartsWith("date", StringComparison.Ordinal) => TitleFact.Time,
            _ when key.Contains("date", StringComparison.Ordinal) || key is "when" => TitleFact.Date,
            _ when key.Contains("chair", StringComparison.Ordinal) => TitleFact.Chair,
            _ when key.Contains("theme", StringComparison.Ordinal) => TitleFact.Theme,
            "board" or "group" or "meeting" or "committee" or "meeting title" or "meeting name" or "title" or "name of meeting" => TitleFact.Board,
            _ when key is "venue" or "location" or "place" or "held at" or "where" or "held via" or "meeting venue" or "meeting location" or "platform" => TitleFact.Place,
            "held" => TitleFact.Mode,
            _ => TitleFact.Other,
        };
    }

    [GeneratedRegex(@"^(?:(?:the|this) (?:meeting|board|session) was )?chaired by (?:the )?(?<v>[A-Z][^:;]*?)\.?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ChairedBy();

    [GeneratedRegex(@"^(?<l>publication (?:type|date)|published(?: on)?|date published|date of publication|(?:meeting )?date(?: of (?:the )?meeting)?(?:\s*(?:and|&|/)\s*time)?|date held|held on|when|(?:meeting |start |end )?time|start(?:ed)?|end(?:ed)?|finish|(?:meeting )?venue|(?:meeting )?location|place|where|held(?: at| via)?|platform|(?:meeting )?chair(?:person|man|woman|ed by)?|in the chair|chair of (?:the )?meeting|(?:meeting )?theme|thematic focus|theme of (?:the )?meeting|board|group|meeting|committee|meeting title|meeting name|title|name of meeting|status|classification|version|author|minutes by|minutes taken by|note taker|notetaker)\s*(?::|\s[-–—]\s)\s*(?<v>.*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}

using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>The look of a heading; lower is stronger.</summary>
internal enum HeadingLook
{
    Markdown,
    Bold,
    Plain,
}

/// <summary>A line that may be a heading, judged by itself and its direct neighbours.</summary>
internal sealed partial record HeadingCandidate(int Index, HeadingLook Look, int Level, Numbering? Numbering, string Title)
{
    private const int LongestPlainTitle = 110;

    /// <summary>Same look and level: "##" and "##", bold and bold.</summary>
    public bool LooksLike(HeadingCandidate other) => Look == other.Look && Level == other.Level;

    public bool IsCloser => CloserPattern().IsMatch(Title);

    /// <summary>The name of a first item: known as a heading even where only attendance follows.</summary>
    public bool IsOpener => OpenerPattern().IsMatch(Title);

    public static HeadingCandidate? Of(LineContext lines, int index, Func<string, bool> isContentsTitle)
    {
        var line = lines[index];
        if (line.IsBlank || line.IsBullet || line.IsTableRow || line.Plain.Length == 0 || IsActionLabel(line.Plain))
        {
            return null;
        }

        var title = (line.Numbering?.Title ?? line.Plain).Trim();
        if (line.HeadingLevel > 0)
        {
            return new(index, HeadingLook.Markdown, line.HeadingLevel, line.Numbering, title);
        }

        if (line.IsBold && Words.Count(title) <= 18 && !(title.EndsWith('.') && line.Numbering is null) && !IsLabelAndValue(title))
        {
            return new(index, HeadingLook.Bold, 0, line.Numbering, title);
        }

        if (isContentsTitle(title))
        {
            return new(index, HeadingLook.Plain, 0, line.Numbering, title);
        }

        if (line.Numbering is { } numbering)
        {
            return IsPlainTitle(numbering) && !lines.InOrderedList(index) ? new(index, HeadingLook.Plain, 0, numbering, title) : null;
        }

        return IsStandingAlone(lines, index) || IsNamedAlone(lines, index, title) ? new(index, HeadingLook.Plain, 0, Numbering: null, title) : null;
    }

    private static bool IsPlainTitle(Numbering numbering)
    {
        var title = numbering.Title;
        if (title.Length > LongestPlainTitle || Words.StartLower(title) || !char.IsLetterOrDigit(title.TrimStart('‘', '“', '\'', '"', '(')[..1].FirstOrDefault('-')))
        {
            return numbering.SaysItem && title.Length is > 0 and <= LongestPlainTitle;
        }

        var words = Words.Count(title);
        return title[^1] switch
        {
            '.' => words <= 6 && !Words.HoldVerb(title),
            ';' or ',' => false,
            '?' => numbering.SaysItem,
            ':' => words <= 8,
            _ => words <= 16,
        };
    }

    // A short line without a full stop, alone between blank lines, before prose: the plain sub-headings of some notes.
    // A question or a lead-in ("Where are the gaps?", "Key findings included:") before a list is a paragraph.
    private static bool IsStandingAlone(LineContext lines, int index)
    {
        var plain = lines[index].Plain;
        if (plain.Length > 80 || Words.Count(plain) > 10 || !Words.StartUpper(plain) || !(char.IsLetterOrDigit(plain[^1]) || plain[^1] == ')'))
        {
            return false;
        }

        // A sentence that a page end has cut off ends on a small word or tells something at length.
        var words = Words.Split(plain);
        if (Words.IsSmall(words[^1]) || (words.Length >= 7 && Words.HoldVerb(plain)))
        {
            return false;
        }

        if (plain.Contains(". ", StringComparison.Ordinal) || IsLabelAndValue(plain) || DateReading.Find(plain).Count > 0)
        {
            return false;
        }

        var apart = lines.BlankBefore(index) && lines.BlankAfter(index);
        if (!(apart || lines.IsCompact) || lines.Next(index) is not { } next || lines.Previous(index) is not { } previous)
        {
            return false;
        }

        var after = lines[next];
        var before = lines[previous];
        if (!apart && (Words.Count(plain) > 8 || plain.Length * 3 > lines.Width * 2 || !Words.EndComplete(before.Plain) || !Words.EndComplete(after.Plain)))
        {
            return false;
        }

        var cutBefore = !before.IsBullet && !before.IsTableRow && before.HeadingLevel == 0 && Words.Count(before.Plain) > 10 && !Words.EndComplete(before.Plain);
        return !cutBefore && !after.IsBullet && !after.IsTableRow && after.HeadingLevel == 0 && Words.Count(after.Plain) >= 8 && !Words.StartLower(after.Plain);
    }

    // "Welcome and apologies", "Any other business", "Date of next meeting" alone on their lines are headings by their words.
    private static bool IsNamedAlone(LineContext lines, int index, string title) =>
        lines.BlankBefore(index) && lines.BlankAfter(index) && title.Length <= 60 && !title.Any(char.IsAsciiDigit) && (OpenerPattern().IsMatch(title) || CloserPattern().IsMatch(title));

    public static bool IsActionLabel(string plain) => ActionLabelPattern().IsMatch(plain);

    private static bool IsLabelAndValue(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && TitleLabelPattern().IsMatch(text);
    }

    [GeneratedRegex(@"^(?:any other business|aob\b.*|a\.o\.b.*|any other urgent business|close.*|closing remarks|meeting close.*|(?:date|dates) (?:of|for) (?:the )?next meetings?.*|next meetings?.*|date and time of (?:the )?next meeting.*|future meetings?|meeting closed?)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex CloserPattern();

    [GeneratedRegex(@"^(?:welcomes?|introductions?)(?:[,]? (?:and|&) [a-z ,]+|, [a-z ,]+)?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OpenerPattern();

    [GeneratedRegex(@"^[\[(]?(?:(?:new |agreed )?actions?(?:\s+(?:point|item))?s?\s*(?:no\.?\s*)?(?:[A-Z]{0,4}[\d.\-/]*\d)?\s*(?:\([^()]{1,40}\)\s*|(?:for|on|owner) [^:()]{2,60})?(?::|\s[-–—]\s)|(?-i:ACTION\s+[A-Z].* to [a-z])|AP\s?\d+\b|A\d{1,3}\s?[:.\-–]|(?:decisions?|resolved|agreed)\s*(?:\d+\s*)?:)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ActionLabelPattern();

    [GeneratedRegex(@"^(?:date|time|venue|location|place|chair|theme|present|attendees|apologies|status|owner|decision|agreed|note|publication (?:type|date))\s*:\s", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex TitleLabelPattern();
}

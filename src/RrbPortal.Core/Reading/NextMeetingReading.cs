using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>Finds the announced next meeting: an item or line of that name, or a sentence. A mention without a date has none.</summary>
internal sealed partial class NextMeetingReading(LineContext lines, DateOnly? meeting, PrintedBoard board)
{
    public static bool Mentions(string text) => Mention().IsMatch(text);

    /// <summary>Speaks of the next meeting itself, and does not only set it as a term ("by the next meeting").</summary>
    public static bool Announces(string text) => Mentions(text) && !InPassing().IsMatch(text);

    /// <remarks><c>others</c>: Lines outside items that may announce it (title block, left over), by number.</remarks>
    public AnnouncedMeeting? Read(IReadOnlyList<NoteItem> items, IEnumerable<int> others)
    {
        var passages = Passage.In(items).ToList();
        var found = items.SelectMany(item => item.WithSubItems()).Where(item => Mentions(item.Title)).Select(item => OfItem(item, passages))
            .Concat(Enumerable.Range(0, passages.Count).Reverse().Select(index => OfPassage(passages, index)))
            .Concat(others.Select(number => OfLine(number)))
            .OfType<AnnouncedMeeting>()
            .ToList();

        // With dates the last word counts, at the end of the note; a mere mention is reported where it first stands.
        return found.Find(announced => announced.Date is not null) ?? found.MinBy(announced => announced.Line);
    }

    private AnnouncedMeeting? OfItem(NoteItem item, List<Passage> passages)
    {
        if (Announced(item.Title, item.HeadingLine) is { Date: not null } inTitle)
        {
            return inTitle;
        }

        foreach (var passage in passages.Where(passage => ReferenceEquals(passage.Item, item)))
        {
            foreach (var (sentence, line) in passage.Sentences(lines))
            {
                if (Announced(sentence, line) is { Date: not null } announced)
                {
                    return announced;
                }
            }
        }

        return null;
    }

    private AnnouncedMeeting? OfPassage(List<Passage> passages, int index)
    {
        foreach (var (sentence, line) in passages[index].Sentences(lines))
        {
            if (!Mentions(sentence) || IsAnothers(sentence))
            {
                continue;
            }

            var after = sentence[Mention().Match(sentence).Index..];
            if (Announced(after, line) is { Date: not null } announced)
            {
                return announced with { AsPrinted = sentence };
            }

            // "12 July 2023 was agreed for the next meeting."
            if (Arranged().IsMatch(sentence) && Announced(sentence, line) is { Date: not null } arranged)
            {
                return arranged;
            }

            // "Date of next meeting:" on a line of its own, the date below.
            if (Words.Count(sentence) <= 8 && index + 1 < passages.Count && Announced(Markup.Plain(passages[index + 1].Text), passages[index + 1].Lines[0]) is { Date: not null } below)
            {
                return below;
            }

            // "… by the next meeting" sets a term; it announces nothing.
            if (!InPassing().IsMatch(sentence) || sentence.StartsWith("Date", StringComparison.OrdinalIgnoreCase))
            {
                return new(Date: null, null, null, null, sentence, line);
            }
        }

        return null;
    }

    private AnnouncedMeeting? OfLine(int number)
    {
        var line = lines[number - 1];
        if (!Mentions(line.Plain) || IsAnothers(line.Plain))
        {
            return null;
        }

        var after = line.Plain[Mention().Match(line.Plain).Index..];
        return Announced(after, number) is { Date: not null } announced ? announced
            : lines.Next(number - 1) is { } below && Words.Count(line.Plain) <= 8 ? Announced(lines[below].Plain, below + 1) : null;
    }

    private AnnouncedMeeting? Announced(string text, int line)
    {
        var dates = DateReading.Find(text);
        var printed = dates.FirstOrDefault(date => DateUnderstood.Of(date, meeting) is { } day && (meeting is null || day > meeting)) ?? dates.FirstOrDefault(date => DateUnderstood.Of(date, meeting) is not null);
        if (printed is null || DateUnderstood.Of(printed, meeting) is not { } date)
        {
            return null;
        }

        return new(date, printed.Weekday, date.DayOfWeek, printed.Weekday is null ? null : printed.Weekday == date.DayOfWeek, text.Trim(), line);
    }

    // "The next LCRB meeting", in a note of another board.
    private bool IsAnothers(string sentence)
    {
        var match = Named().Match(sentence);
        return match.Success && match.Groups["b"].Value is var name && name != board.Abbr && !(board.Name?.Contains(name, StringComparison.OrdinalIgnoreCase) ?? false) && name is not "MS" && !Initials.Spell(name, Words.Split(board.Name ?? ""));
    }

    [GeneratedRegex(@"\b(?:next|future) (?:[A-Za-z&'’()\-]+ ){0,6}?meetings?\b|\bmeets? (?:again|next)\b|\bnext meets?\b|\breconvenes?\b|\bnext (?:board|session)\b|\bDONM\b|\bmeetings?\b.{0,120}\bthe next (?:one )?(?:will be|is|takes place|falls)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    [GeneratedRegex(@"\d.{0,40} (?:was|is|has been) (?:agreed|set|fixed|confirmed|proposed|booked|chosen) (?:for|as) (?:the )?(?:date of (?:the )?)?next (?:[a-z]+ ){0,3}meeting", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Arranged();

    [GeneratedRegex(@"\b(?:by|before|at|to|for|until|in|ahead of|of|from|into|on) (?:the |our |its )?next (?:[a-z]+ ){0,3}meetings?\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex InPassing();

    [GeneratedRegex(@"\b[Nn]ext (?<b>[A-Z]{2,8}) [Mm]eeting", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}

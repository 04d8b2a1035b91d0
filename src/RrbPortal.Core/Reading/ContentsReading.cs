namespace RrbPortal.Core.Reading;

/// <summary>A contents list: the one thing that always tells an item from a sub-item.</summary>
internal sealed class ContentsReading
{
    private static readonly HashSet<string> Headings = new(StringComparer.Ordinal)
    {
        "contents", "table of contents", "contents list", "agenda", "agenda items", "on this page", "in this section", "in this note", "items",
    };

    private readonly Dictionary<string, int> depths = [];

    private ContentsReading(IReadOnlyList<int> lines, IReadOnlyList<string> entries, int deadLinks) => (Lines, Entries, DeadLinks) = (lines, entries, deadLinks);

    public static ContentsReading None { get; } = new([], [], 0);

    /// <summary>Indexes of the heading and the entries.</summary>
    public IReadOnlyList<int> Lines { get; }

    public IReadOnlyList<string> Entries { get; }

    public int DeadLinks { get; }

    /// <summary>Enough entries recur as headings for the list to rule on what is an item.</summary>
    public bool Rules { get; private set; }

    public bool Lists(string title) => Rules && depths.ContainsKey(Words.Key(title));

    /// <summary>0 for an item, 1 for a sub-item, null where the list does not name the title.</summary>
    public int? DepthOf(string title) => Rules && depths.TryGetValue(Words.Key(title), out var depth) ? depth : null;

    public static ContentsReading Read(LineContext lines)
    {
        for (int i = 0, seen = 0; i < lines.Count && seen < 80; i++)
        {
            seen += lines[i].IsBlank ? 0 : 1;
            if (!lines[i].IsBullet && Headings.Contains(Words.Key(lines[i].Numbering?.Title ?? lines[i].Plain)) && lines[i].Numbering is null)
            {
                if (Entered(lines, i) is { } contents)
                {
                    return contents;
                }
            }
        }

        return None;
    }

    private static ContentsReading? Entered(LineContext lines, int heading)
    {
        var indexes = new List<int>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var recurring = Recurring(lines, heading);
        var index = lines.Next(heading);
        while (index is { } at && indexes.Count < 80 && IsEntry(lines, at, indexes.Count > 0 ? lines[indexes[0]] : null))
        {
            // The first entry for the second time is where the note begins; so is a heading of attendance or a date
            // that the list does not announce.
            if (keys.Contains(Key(lines[at])) || (!IsLink(lines[at]) && !recurring.Contains(Key(lines[at])) && BeginsNote(lines, at, recurring)))
            {
                break;
            }

            keys.Add(Key(lines[at]));
            indexes.Add(at);
            index = lines.Next(at);
        }

        var later = LaterKeys(lines, indexes.Count > 0 ? indexes[^1] + 1 : lines.Count);
        var linked = indexes.Count(at => IsLink(lines[at]));
        if (indexes.Count < 2 || (keys.Count(later.Contains) < 2 && linked < 2))
        {
            return null;
        }

        var outermost = indexes.Min(at => lines[at].Indent);
        var contents = new ContentsReading(
            [heading, .. indexes],
            [.. indexes.Select(at => lines[at].Numbering?.Title ?? lines[at].Plain)],
            indexes.Count(at => lines[at].Text.Contains("](#)", StringComparison.Ordinal)));
        foreach (var at in indexes)
        {
            var deeper = lines[at].Indent > outermost + 1 || NumberingOf(lines[at])?.Kind is NumberKind.Decimal or NumberKind.Letter;
            contents.depths.TryAdd(Key(lines[at]), deeper ? 1 : 0);
        }

        contents.Rules = keys.Count(key => later.Contains(key) && !IsAttendance(key)) >= 2;
        return contents;
    }

    private static bool IsEntry(LineContext lines, int index, PrintedLine? first)
    {
        var line = lines[index];
        if (IsLink(line))
        {
            return true;
        }

        // Once the list is one of links or bullets, anything else ends it.
        return line.HeadingLevel == 0
            && !line.IsTableRow
            && !(first is not null && (IsLink(first) || first.IsBullet) && !line.IsBullet)
            && !(line.IsBold && first is not null && !first.IsBold)
            && TitleLabel.Of(line) is null
            && !Words.AreProse(line.Plain);
    }

    private static bool BeginsNote(LineContext lines, int index, HashSet<string> recurring) =>
        DateReading.Find(lines[index].Plain).Count > 0
        || (AttendanceHeading.Opening(lines[index]) is { } opening && (opening.Rest.Length > 0 || !(lines.Next(index) is { } next && recurring.Contains(Key(lines[next])))));

    // What stands twice behind the heading: in the list, and where the note says it.
    private static HashSet<string> Recurring(LineContext lines, int heading)
    {
        var once = new HashSet<string>(StringComparer.Ordinal);
        var twice = new HashSet<string>(StringComparer.Ordinal);
        for (var i = heading + 1; i < lines.Count; i++)
        {
            if (!lines[i].IsBlank && lines[i].Plain.Length <= 200 && !once.Add(Key(lines[i])))
            {
                twice.Add(Key(lines[i]));
            }
        }

        return twice;
    }

    private static HashSet<string> LaterKeys(LineContext lines, int from)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var i = from; i < lines.Count; i++)
        {
            if (!lines[i].IsBlank && !lines[i].IsBullet && lines[i].Plain.Length <= 200)
            {
                keys.Add(Key(lines[i]));
            }
        }

        return keys;
    }

    private static bool IsLink(PrintedLine line) => line.Text.Contains("](", StringComparison.Ordinal) && line.Text.TrimStart('-', '*', ' ', '•').TrimStart("0123456789. ".ToCharArray()).StartsWith('[');

    private static bool IsAttendance(string key) => key is "board and advisors" or "board and advisers" or "attendees" or "apologies" or "attendance" or "attendees and apologies" or "present" or "key information";

    private static Numbering? NumberingOf(PrintedLine line) => line.Numbering ?? Numbering.Of(line.Plain);

    private static string Key(PrintedLine line) => Words.Key(NumberingOf(line)?.Title ?? line.Plain);
}

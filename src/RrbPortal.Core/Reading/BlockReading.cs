using System.Globalization;

namespace RrbPortal.Core.Reading;

/// <summary>Turns the lines of one item into paragraphs, lists and tables, joining what a page end has parted.</summary>
internal sealed class BlockReading
{
    private readonly LineContext lines;
    private readonly SpeakerReading speakers;
    private readonly List<Draft> drafts = [];

    private BlockReading(LineContext lines, SpeakerReading speakers) => (this.lines, this.speakers) = (lines, speakers);

    private enum Kind
    {
        Paragraph,
        List,
        Table,
        Verbatim,
    }

    /// <remarks><c>indexes</c>: Indexes of the item's lines, ascending, blank lines left out.</remarks>
    public static IReadOnlyList<NoteBlock> Read(LineContext lines, IReadOnlyList<int> indexes, SpeakerReading speakers)
    {
        var reading = new BlockReading(lines, speakers);
        for (var i = 0; i < indexes.Count; i++)
        {
            i = reading.Take(indexes, i);
        }

        return reading.Blocks();
    }

    private int Take(IReadOnlyList<int> indexes, int at)
    {
        var index = indexes[at];
        var line = lines[index];
        var adjacent = at > 0 && indexes[at - 1] == index - 1;
        if (line.Text.StartsWith("```", StringComparison.Ordinal))
        {
            return Fence(indexes, at);
        }

        if (line.IsTableRow)
        {
            var table = drafts.LastOrDefault() is { Kind: Kind.Table } last ? last : Begin(Kind.Table);
            table.Lines.Add(line.Number);
        }
        else if (line.IsBullet)
        {
            Bullet(line.BulletText, line, ordinal: null);
        }
        else if (line.Numbering is { } numbering && (lines.InOrderedList(index) || GoesOn(numbering)))
        {
            Bullet(Behind(line.Text, numbering), line, numbering.Printed);
        }
        else
        {
            Text(line, adjacent);
        }

        return at;
    }

    // "3." after a page end inside entry 2 goes on with the list.
    private bool GoesOn(Numbering numbering) =>
        drafts.LastOrDefault() is { Kind: Kind.List, Joined: true } list
        && list.Bullets[^1].Ordinal is { } above
        && above.Trim('.', ')', '(') == (numbering.Major - 1).ToString(CultureInfo.InvariantCulture);

    private void Bullet(string text, PrintedLine line, string? ordinal)
    {
        if (drafts.LastOrDefault() is not { Kind: Kind.List } list)
        {
            list = Begin(Kind.List);
        }
        else if (lines[list.Lines[^1] - 1] is var previous && line.Number - previous.Number > 1 && !Words.EndComplete(list.Bullets[^1].Last))
        {
            list.Joined = true;
        }

        list.Lines.Add(line.Number);
        list.Bullets.Add(new(text, line.Number, line.Indent, ordinal));
    }

    private void Text(PrintedLine line, bool adjacent)
    {
        switch (drafts.LastOrDefault())
        {
            // A sign alone on its line: its text stands below.
            case { Kind: Kind.List } list when list.Bullets[^1].Last.Length == 0:
                list.Lines.Add(line.Number);
                list.Bullets[^1].Append(line);
                break;
            case { Kind: Kind.List } list when Continues(list.Bullets[^1].Last, list.Bullets[^1].First, line, adjacent, inList: true):
                list.Lines.Add(line.Number);
                list.Joined |= !adjacent;
                list.Bullets[^1].Append(line);
                break;
            case { Kind: Kind.Paragraph } paragraph when Continues(paragraph.Parts[^1], paragraph.Parts[0], line, adjacent, inList: false):
                paragraph.Lines.Add(line.Number);
                paragraph.Joined |= !adjacent;
                paragraph.Parts.Add(line.Text);
                break;
            default:
                var draft = Begin(Kind.Paragraph);
                draft.Lines.Add(line.Number);
                draft.Parts.Add(line.Text);
                break;
        }
    }

    // Directly below, a line goes on in notes wrapped at a column. Across a gap (a page end) it goes on where the
    // sentence is unfinished and the next begins in lower case, or ends on a word that cannot end one.
    private bool Continues(string before, string first, PrintedLine line, bool adjacent, bool inList)
    {
        if ((line.Numbering is { Kind: not NumberKind.Letter } && Words.EndComplete(Markup.Plain(before))) || HeadingCandidate.IsActionLabel(line.Plain) || line.IsBold || line.HeadingLevel > 0 || (!adjacent && HeadingCandidate.IsActionLabel(Markup.Plain(first))))
        {
            return false;
        }

        var plain = Markup.Plain(before);
        var unfinished = !Words.EndComplete(plain);
        if (unfinished && (Words.StartLower(line.Plain) || EndsOnSmallWord(plain)))
        {
            return true;
        }

        if (!adjacent || !lines.IsHardWrapped)
        {
            return adjacent && inList && line.Indent >= 2 && !lines.IsHardWrapped;
        }

        // A short line that ends a sentence ends its paragraph; so does a list entry before unindented text.
        var previous = lines[line.Number - 2];
        var closed = !unfinished && (previous.Raw.Length < lines.Width * 2 / 3 || (inList && line.Indent == 0));
        if (inList && unfinished && FitsBeside(previous, line))
        {
            return false;
        }

        return !closed && !(speakers.Of(line.Plain) is not null && !unfinished);
    }

    // The first word of a sentence would have had room on the line above: that line was not wrapped, it ended.
    private bool FitsBeside(PrintedLine above, PrintedLine line) =>
        Words.StartUpper(line.Plain) && Words.AreProse(line.Plain) && above.Raw.TrimEnd().Length + 1 + Words.Split(line.Plain)[0].Length < lines.Width * 3 / 4;

    private static bool EndsOnSmallWord(string text)
    {
        var space = text.LastIndexOf(' ');
        return space > 0 && Words.IsSmall(text[(space + 1)..]) && char.IsLower(text[space + 1]);
    }

    private int Fence(IReadOnlyList<int> indexes, int at)
    {
        var draft = Begin(Kind.Verbatim);
        var end = at + 1;
        while (end < indexes.Count && !lines[indexes[end]].Text.StartsWith("```", StringComparison.Ordinal))
        {
            end++;
        }

        end = Math.Min(end, indexes.Count - 1);
        for (var i = at; i <= end; i++)
        {
            draft.Lines.Add(lines[indexes[i]].Number);
        }

        return end;
    }

    private Draft Begin(Kind kind)
    {
        var draft = new Draft { Kind = kind };
        drafts.Add(draft);
        return draft;
    }

    private List<NoteBlock> Blocks()
    {
        var blocks = new List<NoteBlock>();
        foreach (var draft in drafts)
        {
            blocks.Add(draft.Kind switch
            {
                Kind.Paragraph => new ParagraphBlock(draft.Lines, draft.Text, speakers.Of(Markup.Plain(draft.Text)), draft.Joined, DuplicateOfLine: null),
                Kind.List => List(draft, LeadIn(blocks.LastOrDefault())),
                Kind.Table => Table(draft),
                _ => new VerbatimBlock(draft.Lines, string.Join('\n', draft.Lines.Select(number => lines[number - 1].Raw))),
            });
        }

        return blocks;
    }

    // A paragraph leads in where it ends on a colon or a question, or does not end at all.
    private static string? LeadIn(NoteBlock? before) =>
        before is ParagraphBlock { Text: var text } && Markup.Plain(text) is var plain && (plain.EndsWith(':') || plain.EndsWith('?') || plain.EndsWith(":-", StringComparison.Ordinal) || !Words.EndComplete(plain)) ? text : null;

    private static ListBlock List(Draft draft, string? leadIn)
    {
        var indents = draft.Bullets.Select(bullet => bullet.Indent).Distinct().Order().ToList();
        return new(draft.Lines, leadIn, [.. draft.Bullets.Select(bullet => new ListBullet(bullet.Lines, bullet.Text, indents.IndexOf(bullet.Indent), bullet.Ordinal))], draft.Joined);
    }

    private TableBlock Table(Draft draft)
    {
        var rows = draft.Lines.Select(number => lines[number - 1]).ToList();
        return new(draft.Lines, [.. rows.Where(row => !row.IsTableRule).Select(row => new TableRow(row.Number, row.Cells))], rows.Count > 1 && rows[1].IsTableRule);
    }

    private static string Behind(string text, Numbering numbering)
    {
        var at = text.IndexOf(numbering.Title, StringComparison.Ordinal);
        return at >= 0 ? text[at..] : text;
    }

    private sealed class Draft
    {
        public required Kind Kind { get; init; }

        public List<int> Lines { get; } = [];

        public List<string> Parts { get; } = [];

        public string Text => string.Join(' ', Parts);

        public List<DraftBullet> Bullets { get; } = [];

        public bool Joined { get; set; }
    }

    private sealed class DraftBullet(string text, int line, int indent, string? ordinal)
    {
        private readonly List<string> parts = [text];

        public string Text => string.Join(' ', parts);

        public string First => parts[0];

        public string Last => parts[^1];

        public List<int> Lines { get; } = [line];

        public int Indent => indent;

        public string? Ordinal => ordinal;

        public void Append(PrintedLine line)
        {
            Lines.Add(line.Number);
            if (parts[0].Length == 0)
            {
                parts.Clear();
            }

            parts.Add(line.Text);
        }
    }
}

namespace RrbPortal.Core.Reading;

/// <summary>A line, or the rest of one behind a heading, in which attendance stands.</summary>
internal sealed record AttendanceLine(string Text, int Number, PrintedLine Printed, bool Inline);

/// <summary>Lines of attendance under one heading.</summary>
internal sealed record AttendanceSection(AttendanceList List, AttendanceCapacity Capacity, string? Group, bool ChairGroup, List<AttendanceLine> Lines);

/// <summary>Cuts the lines of attendance into sections by their headings: on lines of their own, before names, inside a line, in a table's first column.</summary>
internal sealed class AttendanceSections
{
    private readonly SortedLines note;
    private readonly List<AttendanceSection> sections = [];
    private AttendanceSection current = new(AttendanceList.Present, AttendanceCapacity.Member, Group: null, ChairGroup: false, []);
    private AttendanceLine? tableHead;

    private AttendanceSections(SortedLines note)
    {
        this.note = note;
        sections.Add(current);
    }

    public static IReadOnlyList<AttendanceSection> Of(SortedLines note)
    {
        var cut = new AttendanceSections(note);
        for (var i = 0; i < note.Lines.Count; i++)
        {
            if (note.Roles[i] == LineRole.AttendanceHeading)
            {
                cut.Heading(note.Lines[i]);
            }
            else if (note.Roles[i] == LineRole.AttendanceEntry)
            {
                cut.Entry(i);
            }
        }

        return cut.sections;
    }

    private void Heading(PrintedLine line)
    {
        tableHead = null;
        if ((AttendanceHeading.Opening(line) ?? AttendanceHeading.Group(line)) is { } heading)
        {
            Begin(heading, line);
        }
        else
        {
            Begin(current with { Group = line.Plain.TrimEnd(':'), ChairGroup = false, Lines = [] });
        }
    }

    private void Entry(int index)
    {
        var line = note.Lines[index];
        if (AttendanceHeading.Row(line) is { } row)
        {
            Begin(row, line);
            if (row.Rest.Length == 0 && tableHead is not null)
            {
                current.Lines.Add(tableHead);
            }

            return;
        }

        if (!line.IsTableRow)
        {
            tableHead = null;
        }
        else if (AttendanceTable.IsHead(line))
        {
            tableHead = new(line.Text, line.Number, line, Inline: false);
        }

        var numbered = line.Numbering is { Kind: NumberKind.Whole } numbering ? numbering.Title : null;
        Add(current.Lines, line, numbered, index > 0 && !note.Lines[index - 1].IsBlank);
    }

    // A group ("Officials") belongs to the list around it; "Present" and "Apologies" say their list themselves.
    private void Begin(AttendanceHeading heading, PrintedLine line)
    {
        var around = current;
        Begin(new(heading.IsGroup ? around.List : heading.List, heading.Capacity, Group: null, heading.IsChairGroup, []));
        var (names, more) = AttendanceHeading.Within(heading.Rest);
        if (names.Length > 0)
        {
            current.Lines.Add(new(names, line.Number, line, Inline: true));
        }

        if (heading.IsChairGroup && heading.Rest.Length > 0)
        {
            // "Chair: A Name" speaks of its own line; what follows belongs to the list around it.
            Begin(around with { ChairGroup = false, Lines = [] });
        }

        foreach (var further in more)
        {
            Begin(further, line);
        }
    }

    private void Begin(AttendanceSection section)
    {
        current = section;
        sections.Add(section);
    }

    // A line that begins in lower case directly under another goes on with its name.
    private static void Add(List<AttendanceLine> lines, PrintedLine line, string? numbered, bool adjacent)
    {
        var text = numbered ?? (line.IsBullet ? line.BulletText : line.Text);
        if (adjacent && lines.Count > 0 && !line.IsBullet && !line.IsTableRow && Words.StartLower(line.Plain))
        {
            lines[^1] = lines[^1] with { Text = lines[^1].Text + " " + text };
        }
        else
        {
            lines.Add(new(text, line.Number, line, Inline: false));
        }
    }
}

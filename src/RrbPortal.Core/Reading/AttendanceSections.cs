namespace RrbPortal.Core.Reading;

/// <summary>A line, or the rest of one behind a heading, in which attendance stands.</summary>
internal sealed record AttendanceLine(string Text, int Number, PrintedLine Printed, bool Inline);

/// <summary>Lines of attendance under one heading.</summary>
internal sealed record AttendanceSection(AttendanceList List, AttendanceCapacity Capacity, string? Group, bool ChairGroup, bool Opens, List<AttendanceLine> Lines);

/// <summary>Cuts the lines of attendance into sections by their headings.</summary>
internal static class AttendanceSections
{
    public static IReadOnlyList<AttendanceSection> Of(SortedLines note)
    {
        var sections = new List<AttendanceSection>();
        var current = new AttendanceSection(AttendanceList.Present, AttendanceCapacity.Member, Group: null, ChairGroup: false, Opens: true, []);
        sections.Add(current);
        for (var i = 0; i < note.Lines.Count; i++)
        {
            var line = note.Lines[i];
            if (note.Roles[i] == LineRole.AttendanceHeading)
            {
                var (before, heading) = (current, AttendanceHeading.Opening(line));
                var group = heading is null ? AttendanceHeading.Group(line) : null;
                current = heading is not null ? new(heading.List, heading.Capacity, null, heading.IsChairGroup, Opens: true, [])
                    : group is not null ? new(before.List, group.Capacity, null, group.IsChairGroup, Opens: false, [])
                    : new(before.List, before.Capacity, line.Plain.TrimEnd(':'), ChairGroup: false, Opens: false, []);
                sections.Add(current);
                if ((heading ?? group) is { Rest.Length: > 0 } inline)
                {
                    current.Lines.Add(new(inline.Rest, line.Number, line, Inline: true));
                    if (current.ChairGroup)
                    {
                        // "Chair: A Name" speaks of its own line; what follows belongs to the list around it.
                        current = new(before.List, before.Capacity, before.Group, ChairGroup: false, Opens: false, []);
                        sections.Add(current);
                    }
                }
            }
            else if (note.Roles[i] == LineRole.AttendanceEntry)
            {
                var numbered = note.Lines.InOrderedList(i) && line.Numbering is { } numbering ? numbering.Title : null;
                Add(current.Lines, line, numbered, i > 0 && !note.Lines[i - 1].IsBlank);
            }
        }

        return sections;
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

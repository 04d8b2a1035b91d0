namespace RrbPortal.Core.Reading;

/// <summary>Reads who was there and who sent apologies.</summary>
internal sealed class AttendanceReading
{
    private readonly KnownOrganisations known;
    private readonly NameEvidence evidence;
    private bool personsHere;
    private bool bodiesBehindPersons;

    private AttendanceReading(KnownOrganisations known, NameEvidence evidence) => (this.known, this.evidence) = (known, evidence);

    public List<AttendanceEntry> Attendees { get; } = [];

    public List<AttendanceEntry> Apologies { get; } = [];

    public PrintedChair? Chair { get; private set; }

    public static AttendanceReading Read(SortedLines note, KnownOrganisations known, NameEvidence evidence)
    {
        var reading = new AttendanceReading(known, evidence);
        foreach (var section in AttendanceSections.Of(note))
        {
            reading.Section(section);
        }

        reading.InOrderOfLines();
        return reading;
    }

    private void Section(AttendanceSection section)
    {
        var rows = section.Lines.Where(line => line.Printed.IsTableRow && !line.Inline).ToList();
        if (rows.Count > 0)
        {
            foreach (var (entry, apologies) in AttendanceTable.Read([.. rows.Select(row => row.Printed)], known))
            {
                Add(section with { List = apologies ? AttendanceList.Apologies : section.List }, entry);
            }
        }

        var lines = section.Lines.Where(line => !line.Printed.IsTableRow || line.Inline).Where(line => !SaysNone(line.Text)).ToList();
        var group = section.Group;
        var first = section.ChairGroup;
        var persons = lines.Count(IsPersonLine);

        // Where every second entry is a person beyond doubt, two capitalised words are one as well; so they are below a body's name.
        personsHere = section.Group is { } heading && known.Knows(heading) || lines.Count(line => EntryReading.Read(line.Text, line.Number, known) is { Person: not null }) * 2 >= Math.Max(2, lines.Count);
        bodiesBehindPersons = lines.Count(line => EntryReading.BodyBehindPerson(line.Text, known) is not null) * 2 > Math.Max(2, lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (GroupLine(lines[i]) is { } labelled)
            {
                var around = (personsHere, bodiesBehindPersons);
                Section(section with { Group = labelled.Group, ChairGroup = false, Lines = [labelled.Names] });
                (personsHere, bodiesBehindPersons) = around;
                continue;
            }

            if (HeadsGroup(lines, i, persons))
            {
                group = Markup.Plain(lines[i].Text).TrimEnd(':');
                personsHere |= known.Knows(group);
                continue;
            }

            foreach (var entry in Entries(lines, i))
            {
                Add(section, entry with { IsChair = entry.IsChair || first, Organisation = entry.Organisation ?? (entry.Person is null ? null : group) });
                first = false;
            }
        }
    }

    // Rows of a table are read before the lines around them.
    private void InOrderOfLines()
    {
        foreach (var list in (List<AttendanceEntry>[])[Attendees, Apologies])
        {
            var sorted = list.OrderBy(entry => entry.Line).ToList();
            list.Clear();
            list.AddRange(sorted);
        }
    }

    private IEnumerable<AttendanceEntry> Entries(List<AttendanceLine> lines, int index)
    {
        var (text, number) = (lines[index].Text, lines[index].Number);
        var plain = Markup.Plain(text);
        var alone = lines.Count == 1;
        var pieces = CommaList.Split(text, alone || lines[index].Inline, known);
        if (pieces.Count > 1)
        {
            return pieces.Where(piece => !SaysNone(piece)).Select(piece => EntryReading.Read(piece, number, known, personsHere));
        }

        // One line of many names stands alone under its heading, or among a few; a list of single entries has no such lines.
        var few = lines.Count <= 3;
        if (!known.Knows(plain) && !plain.Contains(',', StringComparison.Ordinal) && RunOnList.Split(text, evidence) is { } names && names.Count >= (few ? 2 : 3))
        {
            return names.Select(name => EntryReading.Read(name, number, known));
        }

        // "A Name MOPAC" on one line of several such.
        if (bodiesBehindPersons && EntryReading.BodyBehindPerson(plain, known) is { } body)
        {
            return [new AttendanceEntry { AsPrinted = text.Trim(), Line = number, Person = plain[..body].Trim(), Organisation = plain[body..].Trim() }];
        }

        var entry = EntryReading.Read(text, number, known, personsHere);
        if (few && entry.Person is null && entry.Abbr is null && Words.Count(plain) >= 8 && !plain.Contains(',', StringComparison.Ordinal))
        {
            return [new AttendanceEntry { AsPrinted = text.Trim(), Line = number, Undecided = true }];
        }

        return [entry];
    }

    private void Add(AttendanceSection section, AttendanceEntry entry)
    {
        entry = entry with { Capacity = section.Capacity };
        if (entry.IsChair && section.List == AttendanceList.Present)
        {
            Chair ??= ChairOf(entry);
        }

        (section.List == AttendanceList.Apologies ? Apologies : Attendees).Add(entry);
    }

    private PrintedChair? ChairOf(AttendanceEntry entry) => entry.Person is not null
        ? new(entry.Role, entry.Organisation, entry.Person, entry.AsPrinted, entry.Line)
        : ChairReading.Read(entry.Role ?? entry.Name ?? entry.Abbr ?? entry.AsPrinted, entry.Line, known);

    // Among persons, the name of an organisation above them heads their group.
    private bool HeadsGroup(List<AttendanceLine> lines, int index, int persons)
    {
        if (index + 1 >= lines.Count || lines[index].Printed.IsBullet || lines[index].Inline)
        {
            return false;
        }

        var plain = Markup.Plain(lines[index].Text);
        if (IsPersonLine(lines[index]) || Words.Count(plain) > 8)
        {
            return false;
        }

        var next = lines[index + 1];
        if (plain.EndsWith(':') && known.Knows(plain.TrimEnd(':')))
        {
            return true;
        }

        var nextIsEntry = next.Printed.IsBullet || IsPersonLine(next);
        var boldAlone = lines[index].Printed.IsBold && !next.Printed.IsBold;
        return nextIsEntry && (boldAlone || plain.EndsWith(':') || next.Printed.IsBullet || (persons * 2 > lines.Count && !plain.Contains(',', StringComparison.Ordinal) && (StandsApart(lines, index) || HaveNoOtherBody(lines, index))));
    }

    // Where entries stand directly below each other, a gap sets a heading apart from them.
    private static bool StandsApart(List<AttendanceLine> lines, int index) =>
        lines[index + 1].Number - lines[index].Number > 1 && lines.Zip(lines.Skip(1), (one, other) => other.Number - one.Number).Contains(1);

    // Elsewhere a name without a mark heads the persons below it only if none of them prints another body.
    private bool HaveNoOtherBody(List<AttendanceLine> lines, int index) =>
        lines.Skip(index + 1).TakeWhile(IsPersonLine).All(line => EntryReading.Read(line.Text, line.Number, known).Organisation is not { } body || Words.Key(body) == Words.Key(Markup.Plain(lines[index].Text)));

    // "MPS: A Name, B Name", "Boroughs: LB Brent, LB Newham": a group on one line.
    private (string? Group, AttendanceLine Names)? GroupLine(AttendanceLine line)
    {
        var plain = Markup.Plain(line.Text);
        var colon = plain.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 2 || Words.Count(plain[..colon]) > 5 || plain[..colon].AsSpan().IndexOfAny(",;(") >= 0 || plain[..colon].Contains("hair", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return (known.Knows(plain[..colon]) ? plain[..colon] : null, line with { Text = plain[(colon + 2)..].Trim(), Inline = true });
    }

    private bool IsPersonLine(AttendanceLine line) => EntryReading.Read(line.Text, line.Number, known) is { Person: not null } || LooksLikePerson(line.Text);

    private bool LooksLikePerson(string text) => RoleWords.ArePerson(EntryReading.Parts(Markup.Plain(text)).FirstOrDefault(""), known) && !known.Knows(Markup.Plain(text));

    private static bool SaysNone(string text) => Words.Key(text) is "none" or "none received" or "no apologies" or "n a" or "nil" or "no apologies received" or "no apologies were received" or "none given" or "" or "tbc" or "there were none" or "none noted" or "not recorded";
}

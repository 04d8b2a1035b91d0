namespace RrbPortal.Core.Reading;

/// <summary>Reads attendance from a table: a row an entry, or a column a list.</summary>
internal static class AttendanceTable
{
    private enum Column
    {
        Unknown,
        Person,
        Role,
        Organisation,
        Letters,
        State,
        Attendees,
        Apologies,
    }

    /// <summary>A row that names at least two columns of attendance: the head of a table of names, with or without a heading above.</summary>
    public static bool IsHead(PrintedLine line) => line is { IsTableRow: true, IsTableRule: false } && Head(line.Cells)?.Count(column => column != Column.Unknown) >= 2;

    public static IEnumerable<(AttendanceEntry Entry, bool Apologies)> Read(IReadOnlyList<PrintedLine> rows, KnownOrganisations known)
    {
        var columns = Head(rows[0].Cells);
        var body = rows.Where((row, index) => !row.IsTableRule && (index > 0 || columns is null));
        if (columns?.Count(column => column is Column.Attendees or Column.Apologies) > 1)
        {
            return body.SelectMany(row => row.Cells.Take(columns.Count).SelectMany((cell, index) => Names(cell).Select(name => (EntryReading.Read(name, row.Number, known), columns[index] == Column.Apologies))));
        }

        return body.Select(row => Row(row, columns, known)).OfType<(AttendanceEntry, bool)>();
    }

    private static (AttendanceEntry Entry, bool Apologies)? Row(PrintedLine row, IReadOnlyList<Column>? columns, KnownOrganisations known)
    {
        var filled = row.Cells.Where(cell => cell.Length > 0 && cell.Any(char.IsLetter)).ToList();
        if (filled.Count == 0)
        {
            return null;
        }

        var printed = string.Join(", ", filled.Where(cell => !IsState(cell)));
        if (columns is null)
        {
            return (EntryReading.Read(printed, row.Number, known), filled.Exists(cell => IsState(cell) && Words.Key(cell).StartsWith("apolog", StringComparison.Ordinal)));
        }

        string? Cell(Column column)
        {
            var index = columns.ToList().IndexOf(column);
            return index >= 0 && index < row.Cells.Count && row.Cells[index].Length > 0 ? Markup.Plain(row.Cells[index]) : null;
        }

        var absent = Cell(Column.State) is { } state && (Words.Key(state).Contains("apolog", StringComparison.Ordinal) || Words.Key(state).Contains("absent", StringComparison.Ordinal));
        var person = Cell(Column.Person);
        var organisation = Cell(Column.Organisation);
        if (person is null || (organisation is null && !RoleWords.ArePerson(person, known)))
        {
            var single = EntryReading.Read(person ?? organisation ?? printed, row.Number, known);
            return (single with { AsPrinted = printed, Role = single.Role ?? Cell(Column.Role), Abbr = single.Abbr ?? Cell(Column.Letters) }, absent);
        }

        var read = EntryReading.Read(person, row.Number, known, personExpected: true);
        return (read with { AsPrinted = printed, Person = read.Person ?? person, Name = null, Initials = read.Initials ?? Cell(Column.Letters), Role = Cell(Column.Role) ?? read.Role, Organisation = organisation ?? read.Organisation }, absent);
    }

    private static List<Column>? Head(IReadOnlyList<string> cells)
    {
        var columns = cells.Select(cell => ColumnOf(Words.Key(Markup.Plain(cell)))).ToList();
        return columns.All(column => column == Column.Unknown) ? null : columns;
    }

    private static Column ColumnOf(string key) => key switch
    {
        "name" or "names" or "attendee" or "member" or "representative" or "person" => Column.Person,
        "attendees" or "present" or "in attendance" or "members" => Column.Attendees,
        "apologies" or "apologies for absence" => Column.Apologies,
        "organisation" or "organization" or "agency" or "representing" or "body" or "partner" or "org" or "partner agency" or "department" or "team" => Column.Organisation,
        "role" or "title" or "job title" or "position" or "post" or "role title" => Column.Role,
        "initials" or "abbreviation" or "acronym" or "abbr" => Column.Letters,
        "status" or "attendance" or "attended" or "present apologies" => Column.State,
        _ => Column.Unknown,
    };

    private static bool IsState(string cell) => Words.Key(cell) is "present" or "apologies" or "absent" or "yes" or "no" or "attended" or "apology";

    private static string[] Names(string cell) => cell.Split(["<br>", "<br/>", "<br />", ";"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

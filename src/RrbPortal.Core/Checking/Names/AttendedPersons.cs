using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking.Names;

/// <summary>The persons whom a note's own attendance names, and its chair.</summary>
internal sealed class AttendedPersons
{
    private readonly ILookup<string, Attended> byFirst;
    private readonly ILookup<string, Attended> bySurname;

    public AttendedPersons(WorkingNote note)
    {
        All =
        [
            .. note.Attendance.Where(entry => !string.IsNullOrWhiteSpace(entry.Person)).Select(entry => new Attended(entry.Person!, entry)),
            .. note.ChairPerson is { Length: > 0 } chair ? [new Attended(chair, new WorkingAttendance { Person = chair, Role = note.ChairRole, OrganisationAsPrinted = note.ChairOrganisation })] : Array.Empty<Attended>(),
        ];
        var named = All.Where(person => person.Names.Count > 0 && person.IsSurelySomebody).ToList();
        byFirst = named.ToLookup(person => person.Names[0], StringComparer.Ordinal);
        bySurname = named.ToLookup(person => person.Names[^1], StringComparer.Ordinal);
    }

    public IReadOnlyList<Attended> All { get; }

    /// <summary>The person whose whole name, or first name and surname, begins at a word.</summary>
    public (int Last, WorkingAttendance? Entry)? At(ReadableText text, int at)
    {
        if (byFirst.Count == 0)
        {
            return null;
        }

        foreach (var person in byFirst[NameWords.Fold(text.Words[at].Text)].Where(person => person.Names.Count > 1))
        {
            if (Follows(text, at, person.Names) is { } last || (person.Names.Count > 2 && Follows(text, at, [person.Names[0], person.Names[^1]]) is { } end && (last = end) > 0))
            {
                return (last, person.Entry);
            }
        }

        return null;
    }

    public WorkingAttendance? BySurname(string surname) => bySurname[NameWords.Fold(surname)].Select(person => person.Entry).FirstOrDefault();

    private static int? Follows(ReadableText text, int at, IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (at + i >= text.Words.Count || NameWords.Fold(text.Words[at + i].Text) != names[i] || (i > 0 && text.Words[at + i].Start - text.Words[at + i - 1].End > 2))
            {
                return null;
            }
        }

        return at + names.Count - 1;
    }
}

/// <summary>A person of the attendance.</summary>
internal sealed record Attended(string Person, WorkingAttendance Entry)
{
    /// <summary>The words of the name without titles, folded.</summary>
    public IReadOnlyList<string> Names { get; } = [.. Words.Split(RoleWords.WithoutHonorific(Person)).Select(word => NameWords.Fold(word.Trim(',', '.', '(', ')'))).Where(word => word.Length > 0)];

    /// <summary>A list of persons may hold a body that its reader took for one more ("Salvation Army"): a post, a body or a first name beside tells.</summary>
    public bool IsSurelySomebody
        => Entry.Role is not null || Entry.OrganisationAsPrinted is not null || Entry.OrganisationName is not null || RoleWords.HasHonorific(Person)
            || (Names.Count > 0 && NameWords.FirstName(Names[0]) is not Weight.None);
}

using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking.Names;

/// <summary>A person's name in a text.</summary>
/// <param name="Start">Place of its first character in the plain text, a title included.</param>
/// <param name="End">Place behind its last.</param>
/// <param name="Entry">The entry of attendance with this person, where there is one.</param>
internal sealed record NamedPerson(int Start, int End, WorkingAttendance? Entry);

/// <summary>
/// Finds persons' names in the texts of a note: those of its own attendance; a title before a name; a first name of the
/// house's list before a surname, unless the words around it make a place, a body or a programme of it.
/// </summary>
internal sealed class PersonFinder
{
    private const int LongestName = 4;
    private const int MostTitles = 4;

    private static readonly HashSet<string> NotBefore = new(StringComparer.Ordinal)
    {
        "Project", "Operation", "Programme", "HMP", "YOI", "St", "Saint", "King", "Queen", "Prince", "Princess", "Royal", "Camp", "Mount", "Lake", "Port", "Fort", "The",
    };

    private readonly AttendedPersons attended;
    private readonly KnownOrganisations organisations;
    private readonly HashSet<string> bodies;

    public PersonFinder(WorkingNote note, CheckContext context)
    {
        attended = new AttendedPersons(note);
        organisations = context.Organisations;
        bodies = new HashSet<string>(note.Attendance.SelectMany(entry => new[] { entry.OrganisationAsPrinted, entry.OrganisationName }).OfType<string>().Select(FirstTwo), StringComparer.Ordinal);
    }

    /// <param name="isName">Whether the text is a name as a whole, so that nothing beside it needs to say so: an owner, a decider.</param>
    public IEnumerable<NamedPerson> In(ReadableText text, bool isName = false)
    {
        var words = text.Words;
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].StartsUpper && (attended.At(text, at) ?? Titled(text, at, isName) ?? Named(text, at, isName)) is var (last, entry))
            {
                yield return new NamedPerson(words[at].Start, words[last].End, entry);
                at = last;
            }
        }
    }

    private (int Last, WorkingAttendance? Entry)? Titled(ReadableText text, int at, bool isName)
    {
        var weight = Titles.Of(text.Words[at].Text);
        if (weight is Weight.None || !Beside(text, at))
        {
            return null;
        }

        // "Prof Dame Jane Example"; more titles than these are no name.
        var first = at + 1;
        while (first < at + MostTitles && Titles.Of(text.Words[first].Text) is var more && more is not Weight.None && Beside(text, first))
        {
            weight = more is Weight.Full ? more : weight;
            first++;
        }

        var begins = IsSurname(text.Words[first].Text) || (text.Words[first].Text.Length == 1 && text.Words[first].StartsUpper && Beside(text, first) && IsSurname(text.Words[first + 1].Text));
        if (!begins)
        {
            return null;
        }

        var last = NameEnd(text, text.Words[first].Text.Length == 1 ? first + 1 : first);
        var sure = weight is Weight.Full || isName || (last > first && NameWords.FirstName(text.Words[first].Text) is not Weight.None) || Speech.IsSomebody(text, first, last);
        return sure && !MakesInstitution(text, last) ? (last, attended.BySurname(text.Words[last].Text)) : null;
    }

    private (int Last, WorkingAttendance? Entry)? Named(ReadableText text, int at, bool isName)
    {
        var words = text.Words;
        var isInitial = words[at].Text.Length == 1 && words[at].Text is not ("A" or "I");
        var weight = isInitial ? Weight.Weak : NameWords.FirstName(words[at].Text);
        if (weight is Weight.None || !Beside(text, at) || (at > 0 && text.Adjoin(at - 1) && NotBefore.Contains(words[at - 1].Text)))
        {
            return null;
        }

        var surname = at + 1;
        while (surname + 1 < words.Count && surname < at + LongestName - 1 && Beside(text, surname) && (NameWords.IsParticle(words[surname].Text) || (words[surname].Text.Length == 1 && words[surname].StartsUpper)))
        {
            surname++;
        }

        var shouted = words[at].Text.Length > 1 && words[at].Text.All(char.IsUpper);
        if (shouted || !IsSurname(words[surname].Text) || (isInitial && words[surname].Text.Length < 3))
        {
            return null;
        }

        var last = NameEnd(text, surname);
        if (last == surname && NameWords.NoSurname(words[surname].Text) is Weight.Weak)
        {
            weight = Weight.Weak;
        }

        var sure = weight is Weight.Full || isName || HasPostBeside(text, at, last) || Speech.IsSomebody(text, at, last);
        var name = text.Plain[words[at].Start..words[last].End];
        return sure && !MakesInstitution(text, last) && !organisations.Knows(name) && !bodies.Contains(FirstTwo(name)) ? (last, null) : null;
    }

    // The words of a surname, at most three: "Example", "Example Smith". Letters and posts belong to what follows.
    private static int NameEnd(ReadableText text, int surname)
    {
        var last = surname;
        while (last < surname + 2 && text.Adjoin(last) && IsSurname(text.Words[last + 1].Text) && NameWords.NoSurname(text.Words[last + 1].Text) is Weight.None && Titles.Of(text.Words[last + 1].Text) is Weight.None)
        {
            last++;
        }

        return last;
    }

    private static bool IsSurname(string word)
        => word.Length >= 2
            && char.IsUpper(word[0])
            && word.Any(char.IsLower)
            && word.All(c => char.IsLetter(c) || c is '-' or '\'' or '’' or '\u2011')
            && word.Count(char.IsUpper) <= 3
            && NameWords.NoSurname(word) is not Weight.Full
            && (NameWords.NoSurname(word) is Weight.Weak || !RoleWords.NameOrganisation(word))
            && !RoleWords.AreRole(word);

    // "Jack Example Foundation", "Baroness Example Review": it is the foundation, and the review.
    private static bool MakesInstitution(ReadableText text, int last)
    {
        for (var next = last + 1; next <= last + 2 && text.Adjoin(next - 1) && text.Words[next].StartsUpper; next++)
        {
            var word = text.Words[next].Text;
            if (!RoleWords.AreRole(word) && (NameWords.NoSurname(word) is not Weight.None || RoleWords.NameOrganisation(word)))
            {
                return true;
            }
        }

        return false;
    }

    // "Commissioner Mark Example", "Mark Example, Head of Custody", "Grace Example (MPS)".
    private bool HasPostBeside(ReadableText text, int first, int last)
    {
        var words = text.Words;
        if (first > 0 && text.Adjoin(first - 1) && words[first - 1].StartsUpper && RoleWords.AreRole(words[first - 1].Text))
        {
            return true;
        }

        if (last + 1 >= words.Count)
        {
            return false;
        }

        var between = text.Plain.AsSpan(words[last].End, words[last + 1].Start - words[last].End);
        return between.Trim() is "," or "(" or "–" or "-" && words[last + 1].StartsUpper && (RoleWords.AreRole(words[last + 1].Text) || organisations.Knows(words[last + 1].Text));
    }

    // One space between, or the full stop of "Dr." and "J." before it.
    private static bool Beside(ReadableText text, int at)
        => text.Adjoin(at) || (at + 1 < text.Words.Count && text.Words[at + 1].Start == text.Words[at].End + 2 && text.Words[at].Text.Length <= 4 && text.Plain.AsSpan(text.Words[at].End, 2) is ". ");

    private static string FirstTwo(string name) => string.Join(' ', Words.Split(NameWords.Fold(name)).Take(2));
}

using System.Text.RegularExpressions;
using RrbPortal.Core.Checking.Terms;

namespace RrbPortal.Core.Checking.Names;

/// <summary>The letters that stand for a person of the attendance.</summary>
/// <param name="Printed">Whether the attendance prints them: "A Name (AN)".</param>
internal sealed partial record PersonInitials(Attended Person, bool Printed)
{
    /// <summary>Letters that mean a person in this note, and no organisation or term.</summary>
    public static IReadOnlyDictionary<string, PersonInitials> Of(IReadOnlyList<Attended> persons, WorkingNote note, CheckContext context, IReadOnlyList<ReadableText> texts)
    {
        var taken = note.Attendance.SelectMany(entry => new[] { entry.OrganisationAsPrinted, entry.OrganisationName }).OfType<string>()
            .Append(note.ChairOrganisation ?? "").Append(note.Board.Abbreviation ?? "")
            .SelectMany(name => Letters().Matches(name)).Select(match => match.Value)
            .Concat(context.Glossary.Keys)
            .Concat(texts.SelectMany(text => InBrackets().Matches(text.Plain)).Select(match => match.Groups["letters"].Value))
            .ToHashSet(StringComparer.Ordinal);
        var initials = new Dictionary<string, PersonInitials>(StringComparer.Ordinal);
        foreach (var person in persons)
        {
            var derived = Derived(person).ToList();
            var printed = InBrackets().Matches(person.Entry.SourceText ?? "").Select(match => match.Groups["letters"].Value).Where(letters => IsOf(letters, person)).ToList();
            foreach (var letters in printed.Count > 0 ? printed : derived)
            {
                if (!taken.Contains(letters) && !KnownLetters.ToEverybody(letters) && (printed.Count > 0 || !context.Organisations.Knows(letters)))
                {
                    initials.TryAdd(letters, new PersonInitials(person, printed.Count > 0));
                }
            }
        }

        return initials;
    }

    private static bool IsOf(string letters, Attended person)
        => person.Names.Count > 0 && letters[0] == person.Names[0][0] && letters.All(letter => person.Names.Any(name => name.Contains(letter, StringComparison.Ordinal)));

    private static IEnumerable<string> Derived(Attended person)
    {
        if (person.Names.Count < 2)
        {
            yield break;
        }

        yield return $"{person.Names[0][0]}{person.Names[^1][0]}";
        yield return string.Concat(person.Names.Select(name => name[0]));
        yield return string.Concat(person.Names.SelectMany(name => name.Split('-', StringSplitOptions.RemoveEmptyEntries)).Select(part => part[0]));
    }

    [GeneratedRegex(@"\b[A-Z]{2,5}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Letters();

    [GeneratedRegex(@"\(\s*(?<letters>[A-Z]{2,4})\s*\)", RegexOptions.NonBacktracking)]
    private static partial Regex InBrackets();
}

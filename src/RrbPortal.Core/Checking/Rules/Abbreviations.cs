using RrbPortal.Core.Checking.Names;
using RrbPortal.Core.Checking.Terms;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>
/// Abbreviations that a reader from outside cannot resolve: never spelled out, or only after they were used; one term in
/// two spellings; one abbreviation with two meanings. What the board's glossary holds is left alone.
/// </summary>
internal sealed class Abbreviations : INoteRule
{
    public string Name => "abbreviation";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        var persons = PersonInitials.Of(new AttendedPersons(note).All, note, context, []);
        var terms = new TermUses(note, persons.Keys);
        var byLetters = terms.ByLetters();
        var explained = terms.Explained();
        var families = TermFamilies.Of(byLetters.Select(uses => uses.Key));
        foreach (var family in families)
        {
            if (family.Any(letters => context.Glossary.ContainsKey(letters) || IsOfTheBoard(note, letters)))
            {
                continue;
            }

            var uses = family.SelectMany(letters => byLetters[letters]).OrderBy(use => use.Order).ThenBy(use => use.Word.Start).ToList();
            var definitions = family.SelectMany(letters => explained[letters]).OrderBy(found => found.Order).ThenBy(found => found.Definition.At).ToList();
            if (family.Count > 1)
            {
                yield return TwoSpellings(family, uses);
            }

            if (Meanings(note, context, family, uses, definitions) is { Count: > 1 } meanings)
            {
                yield return TwoMeanings(First(uses), meanings);
            }

            if (definitions.Count == 0)
            {
                if (!IsLinked(note, family) && !family.Any(letters => context.Organisations.Find(letters)?.Name == letters))
                {
                    yield return Never(First(uses), terms, context);
                }
            }
            else if (Early(uses, definitions[0]) is { } early)
            {
                yield return Late(early, definitions[0].Definition);
            }
        }

        foreach (var finding in UnlikeGlossary(byLetters, context))
        {
            yield return finding;
        }
    }

    private static bool IsOfTheBoard(WorkingNote note, string letters)
        => note.Board.Abbreviation is { } abbreviation && string.Equals(abbreviation, letters, StringComparison.OrdinalIgnoreCase);

    // The public page links the entry to the organisation, which has its full name.
    private static bool IsLinked(WorkingNote note, IReadOnlyList<string> family)
        => note.Attendance.Any(entry => entry.IsRegistered && family.Contains(entry.OrganisationAsPrinted ?? "", StringComparer.Ordinal));

    /// <summary>The first use where it can be spelled out best: in a paragraph, else wherever it stands.</summary>
    private static TermUse First(List<TermUse> uses) => uses.Find(use => use.Kind is TextKind.Paragraph) ?? uses[0];

    private static TermUse? Early(List<TermUse> uses, (Definition Definition, int Order) definition)
        => uses.Find(use => use.Kind is TextKind.Paragraph && (use.Order < definition.Order || (use.Order == definition.Order && use.Word.End < definition.Definition.At - use.Letters.Length)) && use.Letters == definition.Definition.Letters);

    private static Finding Never(TermUse use, TermUses terms, CheckContext context)
    {
        var meanings = new[] { terms.PhraseFor(use.Letters), context.Organisations.Find(use.Letters)?.Name }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);
        return use.Text.Find(
            "abbreviation-never-spelled-out", Severity.Notes, use.Word.Start, use.Word.End,
            $"“{use.Letters}” is never spelled out in this note.",
            "Spell it out where it stands first, or add it to the board's glossary.",
            [.. meanings.Select(meaning => new Offer($"{meaning} ({use.Word.Text})", $"{meaning} ({use.Word.Text})"))]);
    }

    private static Finding Late(TermUse use, Definition definition)
        => use.Text.Find(
            "abbreviation-spelled-out-late", Severity.Notes, use.Word.Start, use.Word.End,
            $"“{use.Letters}” is used before it is spelled out (“{definition.Meaning}”).",
            "Spell it out where it stands first.",
            [new Offer($"{definition.Meaning} ({use.Word.Text})", $"{definition.Meaning} ({use.Word.Text})")]);

    private static Finding TwoSpellings(IReadOnlyList<string> family, List<TermUse> uses)
    {
        var most = uses.GroupBy(use => use.Letters, StringComparer.Ordinal).OrderByDescending(same => same.Count()).First().Key;
        var other = uses.First(use => use.Letters != most);
        return other.Text.Find(
            "term-two-spellings", Severity.Warns, other.Word.Start, other.Word.End,
            $"One term is spelled in {(family.Count == 2 ? "two" : $"{family.Count}")} ways: {string.Join(", ", family.Select(letters => $"“{letters}”"))}.",
            "Choose one of them.",
            [.. family.Where(letters => letters != other.Letters).Select(letters => other.Word.Text.Replace(other.Letters, letters, StringComparison.Ordinal)).Select(word => new Offer(word, word))]);
    }

    private static Finding TwoMeanings(TermUse use, IReadOnlyList<string> meanings)
        => use.Text.Find(
            "abbreviation-two-meanings", Severity.Warns, use.Word.Start, use.Word.End,
            $"“{use.Letters}” may mean {string.Join(" or ", meanings.Select(meaning => $"“{meaning}”"))}.",
            "Say which is meant.",
            [.. meanings.Select(meaning => new Offer(meaning, meaning))]);

    private static List<string> Meanings(WorkingNote note, CheckContext context, IReadOnlyList<string> family, List<TermUse> uses, List<(Definition Definition, int Order)> definitions)
    {
        if (definitions.Count > 0)
        {
            return SameWords.Distinct(definitions.Select(found => found.Definition.Meaning), context.Organisations);
        }

        // Letters of an attendance list that two known bodies could be shortened to.
        return uses.Any(use => use.Kind is TextKind.Attendance) && !family.Any(context.Organisations.Knows) && !note.Attendance.Any(entry => entry.IsRegistered && family.Contains(entry.OrganisationAsPrinted ?? "", StringComparer.Ordinal))
            ? [.. family.SelectMany(context.Organisations.ShortenedTo).Distinct(StringComparer.Ordinal)]
            : [];
    }

    private static IEnumerable<Finding> UnlikeGlossary(ILookup<string, TermUse> byLetters, CheckContext context)
        => from uses in byLetters
           where !context.Glossary.ContainsKey(uses.Key)
           let known = context.Glossary.Keys.FirstOrDefault(term => TermFamilies.AreSpellingsOfOne(term, uses.Key))
           where known is not null
           let first = uses.First()
           let word = first.Word.Text.Replace(uses.Key, known, StringComparison.Ordinal)
           select first.Text.Find(
               "term-unlike-glossary", Severity.Warns, first.Word.Start, first.Word.End,
               $"“{uses.Key}” is spelled “{known}” in the board's glossary.", "Spell it as the glossary does.", [new Offer(word, word)]);
}

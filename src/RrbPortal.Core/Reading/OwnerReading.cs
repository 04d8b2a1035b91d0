using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>Recognises who is given work: organisations, persons, or the words boards use for their parts.</summary>
internal sealed partial class OwnerReading(Func<string, bool> isOrganisation, KnownOrganisations known)
{
    private const int MostCutsInAName = 3;

    /// <summary>"MOPAC", "MOPAC and MPS", "All", "the Chair", "partners", "JS", "A Name (MPS)".</summary>
    public bool IsOwner(string text, bool labelled)
    {
        var plain = text.Trim().Trim('(', ')', '[', ']').Trim();
        if (plain.Length is 0 or > 120 || Words.Count(plain) > 12)
        {
            return false;
        }

        return Parts(plain).All(part => IsOne(part, labelled));
    }

    /// <summary>The single owners of "MOPAC, Probation and the CPS"; a name with "and" in it holds together where it is known.</summary>
    public IReadOnlyList<string> Parts(string text)
    {
        var cuts = Between().Matches(text).Where(match => match.Length > 0).ToList();
        var parts = new List<string>();
        for (int start = 0, at = 0; start < text.Length; at++)
        {
            var end = at < cuts.Count ? cuts[at].Index : text.Length;
            for (var further = Math.Min(cuts.Count, at + MostCutsInAName); further > at; further--)
            {
                var until = further < cuts.Count ? cuts[further].Index : text.Length;
                if (isOrganisation(WithoutThe(text[start..until].Trim())))
                {
                    (at, end) = (further, until);
                    break;
                }
            }

            parts.Add(WithoutThe(text[start..end].Trim()));
            start = at < cuts.Count ? cuts[at].Index + cuts[at].Length : text.Length;
        }

        return [.. parts.Where(part => part.Length > 0)];
    }

    /// <summary>Owners printed right behind a text: "with Probation and the CPS to agree" gives two.</summary>
    public IReadOnlyList<string> Leading(string text)
    {
        var words = Words.Split(text);
        for (var length = Math.Min(words.Length, 12); length > 0; length--)
        {
            var candidate = string.Join(' ', words.Take(length)).TrimEnd(',', '.', ';');
            if (!Words.IsSmall(words[length - 1]) && Parts(candidate) is { Count: > 0 } parts && parts.All(part => IsOne(part, labelled: false)))
            {
                return parts;
            }
        }

        return [];
    }

    private bool IsOne(string part, bool labelled)
    {
        var text = WithoutThe(part);
        return isOrganisation(part)
            || isOrganisation(text)
            || Generic().IsMatch(text)
            || WithColleagues().Match(text) is { Success: true } match && IsOne(match.Groups["o"].Value, labelled)
            || (IsLetters(text))
            || RoleWords.ArePerson(text, known)
            || (labelled && IsTitleCase(text));
    }

    private static string WithoutThe(string text) => text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;

    private static bool IsLetters(string text) => text.Length is >= 2 and <= 8 && text.Count(char.IsUpper) >= Math.Max(2, text.Length - 2) && text.All(char.IsLetter) && text is not ("ACTION" or "AP" or "NB" or "AOB");

    private static bool IsTitleCase(string text) => Words.Split(text) is { Length: <= 8 } words && Words.StartUpper(text) && words.All(word => Words.IsSmall(word) || char.IsUpper(word[0]) || word[0] is '(' or '&' or '/' || char.IsDigit(word[0]) || Generic().IsMatch(word)) && !Imperative().IsMatch(words[0] + " ");

    [GeneratedRegex(@"\s*(?:,|;|/|&|\band\b|\bwith\b|\+)\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:all|everyone|all (?:members|partners|attendees|agencies|boroughs|board members|organisations|present|cjs partners|leads|services)|(?:board |relevant |other |delivery |core |group )?(?:members|partners|agencies|colleagues|attendees|leads|officers)|(?:co-)?chairs?|board|secretariat|board secretariat|boroughs|local authorities|(?:the )?(?:working|task and finish|steering|sub)[ -]?group|subgroup|group|providers|cjs partners|item leads?|presenters?|forum|panel|committee|community safety partnerships|csps)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Generic();

    [GeneratedRegex(@"^(?<o>.+?)(?:[’']s)? (?:colleagues|agencies|representatives?|reps?|officers|team|leads?|members|partners|secretariat|analysts|officials)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex WithColleagues();

    [GeneratedRegex(@"^(?:circulate|share|send|update|provide|arrange|review|invite|add|consider|develop|prepare|present|bring|produce|draft|contact|follow|ensure|set|write|explore|discuss|confirm|report|schedule|organise|include|publish|submit|agree|investigate|continue|work|link|feed|identify|map|raise|check|complete|clarify|convene|distribute|amend|ask|nominate|note|future|next)\s", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Imperative();
}

using System.Globalization;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>Headings of a file whose levels contradict their numbers; numbers that are missing or stand twice.</summary>
internal sealed class HeadingNumbers : INoteRule
{
    public string Name => "heading-numbers";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        if (context.Source is not { } source)
        {
            return [];
        }

        var standing = new Lazy<HashSet<int>>(() => NumbersInFile(source));
        return Levels(source)
            .Concat(Numbers(source.Facts.Items, standing))
            .Concat(source.Facts.Items.SelectMany(item => Numbers(item.SubItems, standing)))
            .OrderBy(finding => finding.Line);
    }

    private static IEnumerable<Finding> Levels(ReadSource source)
    {
        var usual = Usual(source.Facts.Items, source);
        foreach (var item in source.Facts.Items)
        {
            var level = Level(item, source);
            if (usual > 0 && level > 0 && level != usual)
            {
                yield return Heading("heading-level", item, $"is an item, but its heading is {(level > usual ? "below" : "above")} the level of the other items.");
            }

            var usualBelow = Usual(item.SubItems, source, above: Math.Max(level, 1));
            foreach (var sub in item.SubItems)
            {
                var below = Level(sub, source);
                if (below > 0 && level > 0 && below <= Math.Min(level, usual))
                {
                    yield return Heading("heading-level", sub, $"was read as a part of \u201c{item.Title}\u201d, but its heading has the level of an item.");
                }
                else if (below > 0 && usualBelow > 0 && below != usualBelow)
                {
                    yield return Heading("heading-level", sub, $"is a part of \u201c{item.Title}\u201d, but its heading is {(below > usualBelow ? "below" : "above")} the level of the parts beside it.");
                }
            }
        }
    }

    /// <summary>The level that most of the headings have; 0 where they are not marked, or where no level leads.</summary>
    private static int Usual(IEnumerable<NoteItem> items, ReadSource source, int above = 0)
    {
        var levels = items.Select(item => Level(item, source)).Where(level => level > above).CountBy(level => level).OrderByDescending(level => level.Value).ToList();
        return levels.Count == 0 || (levels.Count > 1 && levels[0].Value == levels[1].Value) ? 0 : levels[0].Key;
    }

    private static int Level(NoteItem item, ReadSource source) => Markup.HeadingLevel(source.Text.Lines[item.HeadingLine - 1].Trim());

    /// <summary>The numbers of headings beside each other. A number that a line of the file begins with is not missing.</summary>
    private static IEnumerable<Finding> Numbers(IReadOnlyList<NoteItem> items, Lazy<HashSet<int>> standing)
    {
        var numbered = items.Where(item => item.PrintedNumber is not null).Select(item => (Item: item, Number: Last(item.Number))).Where(heading => heading.Number is not null).ToList();
        var seen = new HashSet<int>();
        int? before = null;
        foreach (var (item, number) in numbered)
        {
            if (!seen.Add(number!.Value))
            {
                yield return Heading("number-twice", item, "has a number that a heading beside it has already.");
            }
            else if (before is { } last && number > last + 1 && number <= last + 10 && !standing.Value.Contains(last + 1))
            {
                yield return Heading("number-missing", item, number == last + 2 ? $"follows number {last}; there is no number {last + 1}." : $"follows number {last}; there are no numbers {last + 1} to {number - 1}.");
            }

            before = number;
        }
    }

    private static HashSet<int> NumbersInFile(ReadSource source)
        => [.. source.Text.Lines.Select(line => Numbering.Of(Markup.Plain(line))).OfType<Numbering>().SelectMany(printed => new[] { printed.Major, Last(printed.Number) ?? 0 })];

    /// <summary>The last part of "2.3" or "2c" as a whole number.</summary>
    private static int? Last(string? number)
    {
        var part = number?[(number.LastIndexOf('.') + 1)..] ?? "";
        if (part.Length > 0 && char.IsAsciiLetterLower(part[^1]))
        {
            return part[^1] - 'a' + 1;
        }

        return int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;
    }

    private static Finding Heading(string code, NoteItem item, string said)
    {
        var printed = item.PrintedNumber is { } number ? $"{number} {item.Title}" : item.Title;
        return new Finding(
            code, code is "heading-level" ? Severity.Notes : Severity.Warns, "Headings", $"\u201c{printed}\u201d {said}",
            "Compare the items with the file. Correct them in the draft if they were not meant so.")
        { Passage = printed, Line = item.HeadingLine };
    }
}

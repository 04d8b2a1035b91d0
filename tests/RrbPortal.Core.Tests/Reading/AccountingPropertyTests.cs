using FsCheck;
using FsCheck.Fluent;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Tests.Reading;

public class AccountingPropertyTests
{
    private static readonly string[] Garbage =
    [
        "", "", "   ", "\f", "12", "Page 3 of 9", "•", "- ", "o", "*", "**", "---", "| a | b |", "|---|---|", "#", "## ", "### 7.", "1.", "1. ", "2a.", "(i)", "Item", "Item 9",
        "$\\frac{3}{4}$", "$20^{th}$ June 2024", "ACTION:", "**Action:**", "Actions", "Attendees:", "Apologies", "Present: , ,", "Chair:", "Chair: (", "((AN) X", "A Name ((", "Date:", "Date: 31/02/2024",
        "99:99-25:61", "Next meeting: 31 February 2024", "Contents", "[Here](#)", "[Back to table of contents](#)", "```", "Decision:", "Resolved:", "MOPAC – ", "– – –", "’‘“”", "£ – é ü 漢字 🙂", "a\tb\tc\td", "Key information", "Publication date:",
        "The Board agreed", "and then", "lower case beginning of a line that goes on and on until it ends.", "London Councils Clinks MPS", "MPS, Clinks and NHS", "None", "1) one", "2) two", "a) x", "b) y", ": : :", "Theme -", "__b__ __", "\\*", "\u200B", "\u00A0",
    ];

    private static readonly string[] Pool = [.. Notes.SampleNames.SelectMany(name => Notes.SampleSource(name).Lines), .. Garbage, .. Garbage];

    [Fact]
    public void AnyLinesInAnyOrder_NothingIsLostOrInvented()
    {
        var notes = Gen.Elements(Pool).ArrayOf().Where(lines => lines.Any(line => line.Trim().Length > 0 && line.Trim() != "\u200B"));

        Prop.ForAll(notes.ToArbitrary(), lines => Check(string.Join('\n', lines))).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(80));
    }

    [Fact]
    public void SampleWithLinesDeletedInsertedAndCut_NothingIsLostOrInvented()
    {
        var changes =
            from name in Gen.Elements(Notes.SampleNames.ToArray())
            from edits in (from kind in Gen.Choose(0, 3) from at in Gen.Choose(0, 1000) from garbage in Gen.Elements(Garbage) select (kind, at, garbage)).ArrayOf()
            select Changed(Notes.SampleSource(name).Lines, edits);

        Prop.ForAll(changes.ToArbitrary(), Check).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void AnyText_NothingIsLostOrInvented()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), text => Check(text.Get)).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static string Changed(IReadOnlyList<string> source, (int Kind, int At, string Garbage)[] edits)
    {
        var lines = source.ToList();
        foreach (var (kind, at, garbage) in edits)
        {
            var index = at % Math.Max(1, lines.Count);
            switch (kind)
            {
                case 0 when lines.Count > 1:
                    lines.RemoveAt(index);
                    break;
                case 1:
                    lines.Insert(index, garbage);
                    break;
                case 2 when lines[index].Length > 1:
                    var cut = at % lines[index].Length;
                    (lines[index], var rest) = (lines[index][..cut], lines[index][cut..]);
                    lines.InsertRange(index + 1, ["", rest]);
                    break;
                default:
                    (lines[index], lines[0]) = (lines[0], lines[index]);
                    break;
            }
        }

        return string.Join('\n', lines);
    }

    private static bool Check(string text)
    {
        if (SourceText.FromText(text, "any.txt").Text is { } source)
        {
            Accounting.AssertNothingLostOrInvented(source);
            _ = NoteFactsJson.Write(NoteReader.Read([source], KnownOrganisations.None));
        }

        return true;
    }
}

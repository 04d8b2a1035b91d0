using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Tests.Reading;

/// <summary>What must hold for every text whatever: nothing lost, nothing invented.</summary>
internal static class Accounting
{
    public static void AssertNothingLostOrInvented(SourceText source)
    {
        var facts = NoteReader.Read([source], KnownOrganisations.General)[0];
        var lines = source.Lines.Select((text, index) => PrintedLine.Of(text, index + 1)).ToList();

        // Every non-blank line in exactly one place, no blank line in any.
        Assert.Equal(lines.Count, facts.Ledger.Count);
        Assert.All(lines, line => Assert.Equal(line.IsBlank, facts.Ledger[line.Number] == LinePlace.Blank));
        var left = facts.LeftOver.SelectMany(text => text.Lines).ToList();
        Assert.Equal(facts.Ledger.LinesIn(LinePlace.LeftOver), left);
        Assert.All(facts.LeftOver, text => Assert.Equal(Letters(string.Concat(text.Lines.Select(line => lines[line - 1].Text))), Letters(text.Text)));

        foreach (var item in facts.Items.SelectMany(item => item.WithSubItems()))
        {
            Assert.Equal(Letters(lines[item.HeadingLine - 1].Plain), Letters((item.PrintedNumber ?? "") + item.Title));
            Assert.All(item.Blocks, block => AssertHoldsItsLines(block, lines));
        }

        var whole = Letters(string.Concat(lines.Select(line => line.Text)));
        Assert.All(Printed(facts), text => Assert.All(WordsOf(text), word => Assert.Contains(word, whole, StringComparison.Ordinal)));
    }

    private static void AssertHoldsItsLines(NoteBlock block, List<PrintedLine> lines)
    {
        var source = string.Concat(block.Lines.Select(line => lines[line - 1].IsBullet && block is ListBlock ? lines[line - 1].BulletText : lines[line - 1].Text));
        var read = block switch
        {
            ParagraphBlock paragraph => paragraph.Text,
            ListBlock list => string.Concat(list.Bullets.Select(bullet => bullet.Ordinal + bullet.Text)),
            TableBlock table => string.Concat(table.Rows.SelectMany(row => row.Cells)),
            VerbatimBlock verbatim => verbatim.Text,
            _ => "",
        };
        Assert.Equal(Letters(source), Letters(read));
    }

    private static IEnumerable<string> Printed(NoteFacts facts)
    {
        string?[] single = [facts.DocumentKind, facts.TitleAsPrinted, facts.Board.Name, facts.Board.Abbr, facts.DateAsPrinted, facts.Place, facts.Chair?.AsPrinted, facts.Chair?.Person, facts.Chair?.Role, facts.Chair?.Organisation, facts.Theme?.Label, facts.NextMeeting?.AsPrinted, facts.Publication?.Type];
        var entries = facts.Attendees.Concat(facts.Apologies).SelectMany(entry => (string?[])[entry.AsPrinted, entry.Name, entry.Abbr, entry.Person, entry.Role, entry.Organisation]);
        var actions = facts.Actions.SelectMany(action => action.With.Append(action.Owner).Append(action.Text).Append(action.DueAsPrinted).Append(action.Reference).Append(action.Status));
        return single.Concat(entries).Concat(actions).Concat(facts.Decisions.SelectMany(decision => (string?[])[decision.Text, decision.By])).Concat(facts.Contents).OfType<string>();
    }

    private static IEnumerable<string> WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Letters).Where(word => word.Length > 0);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}

using RrbPortal.Core.Reading;
using RrbPortal.Core.Reading.Documents.Pdf;

namespace RrbPortal.Core.Tests.Reading.Documents;

/// <summary>
/// The project's own notes, saved by an office program as web page, Word, OpenDocument and PDF: whatever the format, the
/// facts are those of the text. The files were made once and are kept beside this test.
/// </summary>
public class OneNoteInEveryFormatTests
{
    private static readonly string[] Samples = ["quays-justice-board.md", "fair-quays-board.md", "bold-board.md", "safer-quays-board.txt"];

    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var sample in Samples)
            {
                files.Add(sample, "html");
                files.Add(sample, "docx");
                files.Add(sample, "odt");
            }

            return files;
        }
    }

    // By an office program, and by a browser, which draws the signs of lists.
    private static readonly string[] Printers = ["pdf", "browser.pdf"];

    // In a PDF bold type cannot be told from other type, so a note whose sub-items are bold alone gives fewer of them.
    public static TheoryData<string, string> Printed
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var printer in Printers)
            {
                foreach (var sample in Samples.Where(sample => sample != "bold-board.md"))
                {
                    files.Add(sample, printer);
                }
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Facts_AreThoseOfTheText(string sample, string format) => AssertSameFacts(sample, Saved(sample, format));

    [PdfTheory]
    [MemberData(nameof(Printed))]
    public void FactsOfAPdf_AreThoseOfTheText(string sample, string printer) => AssertSameFacts(sample, Saved(sample, printer));

    [PdfTheory]
    [MemberData(nameof(Printed))]
    public void LinesOfAPdf_AreAllAccountedFor(string sample, string printer) => Accounting.AssertNothingLostOrInvented(Saved(sample, printer));

    [Theory]
    [MemberData(nameof(Files))]
    public void Lines_AreAllAccountedFor(string sample, string format) => Accounting.AssertNothingLostOrInvented(Saved(sample, format));

    private static SourceText Saved(string sample, string format)
    {
        var name = Path.ChangeExtension(sample, format);
        var bytes = File.ReadAllBytes(Path.Combine(SharedFolder.Samples, "..", "Documents", "Files", name));
        return DocumentFiles.Read(bytes, name, new PdfToText("pdftotext", PdfToText.Patience));
    }

    private static void AssertSameFacts(string sample, SourceText saved)
    {
        var expected = Notes.Sample(sample);
        var facts = Assert.Single(NoteReader.Read([saved], KnownOrganisations.General));

        Assert.Equal((expected.Date, expected.Start, expected.End, expected.Place, expected.Board), (facts.Date, facts.Start, facts.End, facts.Place, facts.Board));
        Assert.Equal((expected.Chair?.Person, expected.Chair?.Role, expected.NextMeeting?.Date), (facts.Chair?.Person, facts.Chair?.Role, facts.NextMeeting?.Date));
        Sequence.AreEqual(expected.Attendees.Select(Entry), facts.Attendees.Select(Entry));
        Sequence.AreEqual(expected.Apologies.Select(Entry), facts.Apologies.Select(Entry));
        Sequence.AreEqual(Notes.Titles(expected).Select(Words.Key), Notes.Titles(facts).Select(Words.Key));
        Sequence.AreEqual(expected.Decisions.Select(decision => Words.Key(decision.Text)), facts.Decisions.Select(decision => Words.Key(decision.Text)));
        Sequence.AreEqual(expected.Actions.Select(Action), facts.Actions.Select(Action));
    }

    private static string Entry(AttendanceEntry entry) => Words.Key($"{entry.Name} {entry.Person} {entry.Initials} {entry.Role} {entry.Organisation}");

    private static string Action(PrintedAction action) => Words.Key($"{action.Explicit} {action.Owner} {action.Due} {action.Text}");
}

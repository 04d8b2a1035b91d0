using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Reading;
using RrbPortal.Core.Reading.Documents;
using RrbPortal.Core.Reading.Documents.Pdf;
using RrbPortal.Core.Rendering;
using RrbPortal.Data.Records;

namespace RrbPortal.TestKit.Data;

/// <summary>The facts of a note line by line, as it was published and as the portal's own reader finds them in a file.</summary>
public static partial class ReadBack
{
    private const string Closed = "This item was closed to the public.";
    private const string Empty = "No text was recorded for this item.";

    /// <summary>What the reader understands of a file.</summary>
    public static async Task<NoteFacts> FactsAsync(byte[] file, string name)
    {
        var decoding = await new DocumentReader(new PdfToText("pdftotext", PdfToText.Patience)).ReadAsync(file, name, CancellationToken.None);
        return NoteReader.Read([decoding.Text ?? throw new InvalidOperationException(decoding.Refusal)], KnownOrganisations.General)[0];
    }

    public static string Published(PublicNote note)
    {
        var lines = new List<string>
        {
            $"{note.Board.Name}, {note.Date:O}, {note.Start:HH:mm}-{note.End:HH:mm}, {note.Place}, {ModeOf(note.Mode)}",
            $"Chair: {NoteWords.Chair(note)}",
            $"Next: {note.NextMeetingDate:O}",
        };
        lines.AddRange(Names("Present", note, Presence.Present, Presence.Substitute));
        lines.AddRange(Names("Apologies", note, Presence.Apologies, Presence.Absent));
        lines.AddRange(note.Items.SelectMany(item => item.SubItems.Prepend(item)).Select(item => $"{item.Number}: {item.Title}: {Letters(Shown(item))}"));
        lines.AddRange(note.Decisions.Select(decision => $"Decision: {decision.Text} ({decision.DecidedBy}) {decision.ItemNumber}"));
        lines.AddRange(note.Actions.Select(action => $"Action: {action.Reference} {action.Text} {action.ItemNumber} {string.Join("; ", action.Owners)} {action.DueDate?.ToString("O", CultureInfo.InvariantCulture) ?? action.DueAsPrinted}"));
        return Joined(lines);
    }

    public static string Read(NoteFacts facts)
    {
        var lines = new List<string>
        {
            $"{facts.Board.Name}, {facts.Date:O}, {facts.Start:HH:mm}-{facts.End:HH:mm}, {facts.Place}, {facts.Mode}",
            $"Chair: {facts.Chair?.AsPrinted}",
            $"Next: {facts.NextMeeting?.Date:O}",
        };
        lines.AddRange(facts.Attendees.Select(entry => $"Present: {entry.AsPrinted}"));
        lines.AddRange(facts.Apologies.Select(entry => $"Apologies: {entry.AsPrinted}"));
        lines.AddRange(facts.Items.SelectMany(item => item.WithSubItems()).Select(item => $"{item.Number}: {item.Title}: {Letters(string.Join(' ', item.Blocks.Select(Text)))}"));
        lines.AddRange(facts.Decisions.Select(decision => $"Decision: {decision.Text} ({decision.By}) {decision.Item}"));
        lines.AddRange(facts.Actions.Select(action => $"Action: {action.Reference} {action.Text} {action.Item} {action.Owner} {action.Due ?? action.DueAsPrinted}"));
        return Joined(lines);
    }

    private static string Joined(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => Blanks().Replace(line, " ").Trim()));

    private static IEnumerable<string> Names(string heading, PublicNote note, params Presence[] presences)
        => note.Attendance.Where(entry => presences.Contains(entry.Presence)).Select(entry => $"{heading}: {entry.Organisation}").Distinct(StringComparer.Ordinal);

    private static string? ModeOf(MeetingMode? mode) => mode switch
    {
        MeetingMode.Hybrid => "hybrid",
        MeetingMode.Online => "online",
        MeetingMode.InPerson => "in person",
        _ => null,
    };

    /// <summary>The words of an item as its page shows them.</summary>
    private static string Shown(PublicItem item)
        => item.IsClosed ? Closed
            : string.IsNullOrWhiteSpace(item.Text) ? item.SubItems.Count == 0 ? Empty : string.Empty
            : WebUtility.HtmlDecode(Tags().Replace(MarkdownRenderer.Render(item.Text).Html, " "));

    private static string Text(NoteBlock block) => block switch
    {
        ParagraphBlock paragraph => paragraph.Text,
        ListBlock list => string.Join(' ', list.Bullets.Select(bullet => bullet.Text)),
        TableBlock table => string.Join(' ', table.Rows.SelectMany(row => row.Cells)),
        VerbatimBlock verbatim => verbatim.Text,
        _ => string.Empty,
    };

    /// <summary>Letters and figures alone: marks differ from format to format, and some formats print where a link leads.</summary>
    private static string Letters(string text) => Others().Replace(Targets().Replace(text, " "), " ").Trim();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\(<?https?://[^)]*\)", RegexOptions.None, 1000)]
    private static partial Regex Targets();

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.None, 1000)]
    private static partial Regex Others();
}

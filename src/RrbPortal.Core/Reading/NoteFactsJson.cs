using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RrbPortal.Core.Reading;

/// <summary>Something doubtful about a note, as the JSON says it. Codes are stable, in kebab case.</summary>
public sealed record FactFinding(string Code, int Line, string Message);

/// <summary>
/// Writes facts as JSON: {"documents": […]}, snake case, dates ISO 8601, times HH:MM, null for what is not printed.
/// </summary>
public static class NoteFactsJson
{
    // Not for embedding in HTML: £, – and quotation marks stay readable.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="documents">What was read.</param>
    /// <param name="findings">What is doubtful about each; null for facts alone.</param>
    public static string Write(IEnumerable<NoteFacts> documents, Func<NoteFacts, IEnumerable<FactFinding>>? findings = null)
    {
        using var stream = new MemoryStream();
        Write(documents, stream, findings);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void Write(IEnumerable<NoteFacts> documents, Stream stream, Func<NoteFacts, IEnumerable<FactFinding>>? findings = null)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        Array(json, "documents", documents, facts => Document(json, facts, findings?.Invoke(facts) ?? []));
        json.WriteEndObject();
    }

    private static void Document(Utf8JsonWriter json, NoteFacts facts, IEnumerable<FactFinding> findings)
    {
        json.WriteStartObject();
        json.WriteString("file", facts.File);
        json.WriteString("document_kind", facts.DocumentKind);
        json.WriteString("title_as_printed", facts.TitleAsPrinted);
        json.WriteStartObject("board");
        json.WriteString("name", facts.Board.Name);
        json.WriteString("abbr", facts.Board.Abbr);
        json.WriteEndObject();
        json.WriteString("date", Iso(facts.Date));
        json.WriteString("weekday_printed", facts.WeekdayPrinted?.ToString());
        json.WriteString("weekday_computed", facts.Date?.DayOfWeek.ToString());
        json.WriteString("start", Iso(facts.Start));
        json.WriteString("end", Iso(facts.End));
        json.WriteString("date_as_printed", facts.DateAsPrinted);
        json.WriteString("place", facts.Place);
        json.WriteString("mode", facts.Mode);
        Chair(json, facts.Chair);
        Theme(json, facts.Theme);
        Strings(json, "contents_list", facts.Contents);
        json.WriteNumber("contents_links_dead", facts.DeadContentsLinks);
        Array(json, "attendees", facts.Attendees, entry => Entry(json, entry));
        Array(json, "apologies", facts.Apologies, entry => Entry(json, entry));
        Array(json, "items", facts.Items, item => Item(json, item));
        Array(json, "decisions", facts.Decisions, decision => Decision(json, decision));
        Array(json, "actions", facts.Actions, action => Action(json, action));
        NextMeeting(json, facts.NextMeeting);
        Publication(json, facts.Publication);
        Array(json, "left_over", facts.LeftOver, text => LeftOver(json, text));
        Array(json, "findings", findings, finding => Finding(json, finding));
        json.WriteEndObject();
    }

    private static void Chair(Utf8JsonWriter json, PrintedChair? chair)
    {
        if (chair is null)
        {
            json.WriteNull("chair");
            return;
        }

        json.WriteStartObject("chair");
        json.WriteString("role", chair.Role);
        json.WriteString("organisation", chair.Organisation);
        json.WriteString("person", chair.Person);
        json.WriteString("as_printed", chair.AsPrinted);
        json.WriteNumber("line", chair.Line);
        json.WriteEndObject();
    }

    private static void Theme(Utf8JsonWriter json, PrintedTheme? theme)
    {
        if (theme is null)
        {
            json.WriteNull("theme");
            return;
        }

        json.WriteStartObject("theme");
        json.WriteString("label", theme.Label);
        json.WriteString("source", theme.Source);
        json.WriteEndObject();
    }

    private static void Entry(Utf8JsonWriter json, AttendanceEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("as_printed", entry.AsPrinted);
        json.WriteNumber("line", entry.Line);
        foreach (var (key, value) in ((string, string?)[])[("name", entry.Name), ("abbr", entry.Abbr), ("person", entry.Person), ("initials", entry.Initials), ("role", entry.Role), ("organisation", entry.Organisation)])
        {
            if (value is not null)
            {
                json.WriteString(key, value);
            }
        }

        json.WriteString("capacity", Lower(entry.Capacity.ToString()));
        if (entry.Undecided)
        {
            json.WriteBoolean("undecided", true);
        }

        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, NoteItem item)
    {
        json.WriteStartObject();
        json.WriteString("number", item.Number);
        json.WriteString("title", item.Title);
        json.WriteNumber("heading_line", item.HeadingLine);
        json.WriteString("printed_number", item.PrintedNumber);
        var paragraphs = item.Blocks.OfType<ParagraphBlock>().ToList();
        Array(json, "paragraphs", paragraphs.Where(paragraph => paragraph.DuplicateOfLine is null), paragraph => Paragraph(json, paragraph));
        if (paragraphs.Find(paragraph => paragraph.DuplicateOfLine is not null) is { } twice)
        {
            json.WriteStartArray("duplicate_paragraph_lines");
            json.WriteNumberValue(twice.DuplicateOfLine!.Value);
            twice.Lines.ToList().ForEach(json.WriteNumberValue);
            json.WriteEndArray();
        }

        Array(json, "lists", item.Blocks.OfType<ListBlock>(), list => List(json, list));
        Array(json, "tables", item.Blocks.OfType<TableBlock>(), table => Table(json, table));
        Array(json, "verbatim", item.Blocks.OfType<VerbatimBlock>(), block => LeftOver(json, new(block.Lines, block.Text)));
        Strings(json, "speakers", [.. paragraphs.Select(paragraph => paragraph.Speaker).OfType<string>()]);
        Array(json, "sub_items", item.SubItems, sub => Item(json, sub));
        json.WriteEndObject();
    }

    private static void Paragraph(Utf8JsonWriter json, ParagraphBlock paragraph)
    {
        json.WriteStartObject();
        Numbers(json, "lines", paragraph.Lines);
        json.WriteString("text", paragraph.Text);
        json.WriteString("speaker", paragraph.Speaker);
        if (paragraph.JoinedAfterPageBreak)
        {
            json.WriteBoolean("joined_after_page_break", true);
        }

        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, ListBlock list)
    {
        json.WriteStartObject();
        json.WriteString("lead_in", list.LeadIn);
        json.WriteNumber("from_line", list.Lines[0]);
        Numbers(json, "lines", list.Lines);
        Strings(json, "bullets", [.. list.Bullets.Select(bullet => bullet.Text)]);
        json.WriteEndObject();
    }

    private static void Table(Utf8JsonWriter json, TableBlock table)
    {
        json.WriteStartObject();
        Numbers(json, "lines", table.Lines);
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartArray();
            row.Cells.ToList().ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Decision(Utf8JsonWriter json, PrintedDecision decision)
    {
        json.WriteStartObject();
        json.WriteString("item", decision.Item);
        json.WriteNumber("line", decision.Line);
        json.WriteString("text", decision.Text);
        json.WriteString("by", decision.By);
        json.WriteEndObject();
    }

    private static void Action(Utf8JsonWriter json, PrintedAction action)
    {
        json.WriteStartObject();
        json.WriteString("item", action.Item);
        json.WriteNumber("line", action.Line);
        json.WriteBoolean("explicit", action.Explicit);
        json.WriteString("strength", Lower(action.Strength.ToString()));
        json.WriteString("owner", action.Owner);
        Strings(json, "with", action.With);
        json.WriteString("due", action.Due);
        json.WriteString("due_as_printed", action.DueAsPrinted);
        json.WriteString("ref", action.Reference);
        json.WriteString("status", action.Status);
        json.WriteString("text", action.Text);
        json.WriteEndObject();
    }

    private static void NextMeeting(Utf8JsonWriter json, AnnouncedMeeting? next)
    {
        if (next is null)
        {
            json.WriteNull("next_meeting");
            return;
        }

        json.WriteStartObject("next_meeting");
        json.WriteString("date", Iso(next.Date));
        json.WriteString("weekday_printed", next.WeekdayPrinted?.ToString());
        json.WriteString("weekday_computed", next.WeekdayComputed?.ToString());
        if (next.Consistent is { } consistent)
        {
            json.WriteBoolean("consistent", consistent);
        }
        else
        {
            json.WriteNull("consistent");
        }

        json.WriteString("as_printed", next.AsPrinted);
        json.WriteNumber("line", next.Line);
        json.WriteEndObject();
    }

    private static void Publication(Utf8JsonWriter json, PrintedPublication? publication)
    {
        if (publication is null)
        {
            json.WriteNull("publication");
            return;
        }

        json.WriteStartObject("publication");
        json.WriteString("type", publication.Type);
        json.WriteString("date", Iso(publication.Date));
        json.WriteString("as_printed", publication.DateAsPrinted);
        json.WriteEndObject();
    }

    private static void LeftOver(Utf8JsonWriter json, LeftOverText text)
    {
        json.WriteStartObject();
        Numbers(json, "lines", text.Lines);
        json.WriteString("text", text.Text);
        json.WriteEndObject();
    }

    private static void Finding(Utf8JsonWriter json, FactFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteNumber("line", finding.Line);
        json.WriteString("message", finding.Message);
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(value);
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values) => Array(json, name, values, json.WriteStringValue);

    private static void Numbers(Utf8JsonWriter json, string name, IReadOnlyList<int> values) => Array(json, name, values, json.WriteNumberValue);

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Iso(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

#pragma warning disable CA1308 // Snake case of the JSON, not a comparison.
    private static string Lower(string name) => name.ToLowerInvariant();
#pragma warning restore CA1308
}

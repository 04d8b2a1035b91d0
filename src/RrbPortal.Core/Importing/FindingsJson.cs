using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RrbPortal.Core.Checking;

namespace RrbPortal.Core.Importing;

/// <summary>Findings as JSON, in the manner of the facts: snake case, one entry a file.</summary>
public static class FindingsJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns><c>{"documents": [{"file", "board", "date", "findings": [{"code", "rule", "severity", "line", "place", "message", "remedy", "passage", "offers", "key"}]}]}</c></returns>
    public static string Write(IReadOnlyList<CheckedFile> files)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("documents");
            foreach (var file in files)
            {
                Write(json, file);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>A severity in the word that the command line and the JSON print: "blocks", "warns", "notes".</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Blocks => "blocks",
        Severity.Warns => "warns",
        _ => "notes",
    };

    private static void Write(Utf8JsonWriter json, CheckedFile file)
    {
        json.WriteStartObject();
        json.WriteString("file", file.Facts.File);
        json.WriteString("board", file.Facts.Board.Name);
        json.WriteString("date", file.Facts.Date?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartArray("findings");
        foreach (var finding in file.Findings.OrderBy(finding => finding.Line))
        {
            Write(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", Word(finding.Severity));
        json.WriteNumber("line", finding.Line ?? 1);
        json.WriteString("place", finding.Place);
        json.WriteString("message", finding.Message);
        json.WriteString("remedy", finding.Remedy);
        json.WriteString("passage", finding.Passage.Length == 0 ? null : finding.Passage);
        json.WriteStartArray("offers");
        foreach (var offer in finding.Offers)
        {
            json.WriteStartObject();
            json.WriteString("label", offer.Label);
            json.WriteString("value", offer.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("key", finding.Key);
        json.WriteEndObject();
    }
}

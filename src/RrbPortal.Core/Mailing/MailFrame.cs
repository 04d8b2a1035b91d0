using System.Net;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Mailing;

/// <summary>
/// The frame that every mail stands in, as text and as HTML. What is put into it is encoded, and is never itself read
/// as a template.
/// </summary>
internal static partial class MailFrame
{
    private static readonly string Text = Read("frame.txt");
    private static readonly string Html = Read("frame.html");
    private static readonly string Paragraph = Read("paragraph.html");
    private static readonly string TextEntry = Read("entry.txt");
    private static readonly string HtmlEntry = Read("entry.html");

    /// <param name="addressOf">The whole address of a page.</param>
    public static (string Text, string Html) Of(Mail mail, string siteName, Func<MailPage, string> addressOf)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["subject"] = mail.Subject,
            ["name"] = mail.To.Name.Length == 0 ? mail.Salutation : mail.To.Name,
            ["label"] = mail.PageLabel,
            ["address"] = addressOf(mail.Page),
            ["site"] = siteName,
        };
        var encoded = Encoded(values);
        var entries = mail.Entries.Select(entry => Values(entry, addressOf)).ToList();
        values["paragraphs"] = string.Join("\n\n", [.. mail.Paragraphs, .. entries.Select(entry => Fill(TextEntry, entry))]);
        encoded["paragraphs"] = string.Join('\n', [.. mail.Paragraphs.Select(InHtml), .. entries.Select(entry => Fill(HtmlEntry, Encoded(entry)))]);
        return (Fill(Text, values), Fill(Html, encoded));
    }

    private static Dictionary<string, string> Values(MailEntry entry, Func<MailPage, string> addressOf) => new(StringComparer.Ordinal)
    {
        ["title"] = entry.Title,
        ["words"] = entry.Words,
        ["address"] = addressOf(entry.Page),
    };

    private static Dictionary<string, string> Encoded(Dictionary<string, string> values)
        => values.ToDictionary(value => value.Key, value => WebUtility.HtmlEncode(value.Value), StringComparer.Ordinal);

    private static string InHtml(string paragraph)
        => Fill(Paragraph, new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = WebUtility.HtmlEncode(paragraph) });

    private static string Fill(string template, Dictionary<string, string> values)
        => Place().Replace(template, place => values[place.Groups["name"].Value]);

    private static string Read(string name)
    {
        using var stream = typeof(MailFrame).Assembly.GetManifestResourceStream($"{typeof(MailFrame).Namespace}.Templates.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n');
    }

    [GeneratedRegex(@"\{\{(?<name>[a-z]+)\}\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}

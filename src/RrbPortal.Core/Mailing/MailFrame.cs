using System.Net;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Mailing;

/// <summary>
/// The frame that every mail stands in, as text and as HTML. What is put into it is encoded, and is never itself read
/// as a template.
/// </summary>
internal static partial class MailFrame
{
    private const string NoName = "colleague";

    private static readonly string Text = Read("frame.txt");
    private static readonly string Html = Read("frame.html");
    private static readonly string Paragraph = Read("paragraph.html");

    /// <param name="address">The whole address that the mail leads to.</param>
    public static (string Text, string Html) Of(Mail mail, string siteName, string address)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["subject"] = mail.Subject,
            ["name"] = mail.To.Name.Length == 0 ? NoName : mail.To.Name,
            ["label"] = mail.PageLabel,
            ["address"] = address,
            ["site"] = siteName,
        };
        var encoded = values.ToDictionary(value => value.Key, value => WebUtility.HtmlEncode(value.Value), StringComparer.Ordinal);
        values["paragraphs"] = string.Join("\n\n", mail.Paragraphs);
        encoded["paragraphs"] = string.Join('\n', mail.Paragraphs.Select(InHtml));
        return (Fill(Text, values), Fill(Html, encoded));
    }

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

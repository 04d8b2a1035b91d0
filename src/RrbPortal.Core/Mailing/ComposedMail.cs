using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace RrbPortal.Core.Mailing;

/// <summary>
/// A mail in the framework's own form: text and HTML as alternatives, in UTF-8, with the headers that a machine's mail
/// has. The framework adds the date.
/// </summary>
internal sealed class ComposedMail : IDisposable
{
    private readonly WatchedStream _last;

    private ComposedMail(MailMessage message, WatchedStream last)
    {
        Message = message;
        _last = last;
    }

    public MailMessage Message { get; }

    /// <summary>Whether everything was given to the connection; a server can only have the mail if it was.</summary>
    public bool HasGoneOut => _last.WasReadToItsEnd;

    /// <returns>Null where an address is none.</returns>
    public static ComposedMail? Of(OutgoingMail mail, MailTo from)
    {
        if (!MailAddress.TryCreate(mail.To.Address, mail.To.Name, Encoding.UTF8, out var to) || !MailAddress.TryCreate(from.Address, from.Name, Encoding.UTF8, out var sender))
        {
            return null;
        }

        var message = new MailMessage(sender, to) { Subject = mail.Subject, SubjectEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8 };
        message.Headers.Add("Message-ID", string.Create(CultureInfo.InvariantCulture, $"<{mail.Key:N}@{sender.Host}>"));

        // RFC 3834: no machine is to answer a machine.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.LeaveAddress is { } leave)
        {
            // RFC 2369 says where to leave; RFC 8058 that one POST without a question does it.
            message.Headers.Add("List-Unsubscribe", $"<{leave}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        message.AlternateViews.Add(View(new MemoryStream(Encoding.UTF8.GetBytes(mail.Text), writable: false), MediaTypeNames.Text.Plain));
        var last = new WatchedStream(Encoding.UTF8.GetBytes(mail.Html));
        message.AlternateViews.Add(View(last, MediaTypeNames.Text.Html));
        return new ComposedMail(message, last);
    }

    public void Dispose()
    {
        Message.Dispose();
        _last.Dispose();
    }

    private static AlternateView View(Stream content, string type)
        => new(content, new ContentType(type) { CharSet = "utf-8" }) { TransferEncoding = TransferEncoding.QuotedPrintable };
}

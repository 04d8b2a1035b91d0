using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;

namespace RrbPortal.Core.Mailing;

/// <summary>Hands mails to a server, one connection each, and says what is known of it afterwards.</summary>
internal sealed class SmtpTransport(MailServer server, MailTo from) : IMailTransport
{
    private const int FirstRefusal = 400;
    private const int FirstRefusalForGood = 500;

    /// <summary>The framework's client keeps its own limit; should it not, it is left to itself after this.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public async Task<Handover> HandOverAsync(OutgoingMail mail)
    {
        if (ComposedMail.Of(mail, from) is not { } composed)
        {
            return new Handover.Refused($"\"{mail.To.Address}\" is no address that mail can be sent to.");
        }

        var sending = Task.Run(() => SendAsync(composed));
        try
        {
            return await sending.WaitAsync(server.Patience + Grace);
        }
        catch (TimeoutException)
        {
            // It may still come to its end behind our back, so it must never be tried again by itself.
            return new Handover.Unknown("The server did not answer in time.");
        }
    }

    private async Task<Handover> SendAsync(ComposedMail composed)
    {
        using var whole = composed;
        using var client = Client();
        try
        {
            await client.SendMailAsync(composed.Message);
            return new Handover.Taken();
        }
        catch (SmtpFailedRecipientException refusal)
        {
            return Code(refusal) >= FirstRefusalForGood ? new Handover.Refused(Words(refusal)) : new Handover.NotNow(Words(refusal));
        }
        catch (SmtpException failure)
        {
            return Judge(failure, composed.HasGoneOut);
        }
        catch (Exception failure) when (failure is IOException or SocketException or AuthenticationException)
        {
            return Broken(Words(failure), composed.HasGoneOut);
        }
    }

    private SmtpClient Client()
    {
        var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.StartTls, Timeout = (int)server.Patience.TotalMilliseconds };
        if (server.UserName is not null)
        {
            client.Credentials = new NetworkCredential(server.UserName, server.Password);
        }

        return client;
    }

    /// <summary>
    /// A refusal of the mail itself, after it went out, is for good where the server says so (RFC 5321, 4.2.1). One before
    /// that is about us and the server (a wrong password, a sender that it does not know), and is mended elsewhere.
    /// </summary>
    private static Handover Judge(SmtpException failure, bool hasGoneOut)
    {
        var (code, words) = (Code(failure), Words(failure));
        if (code == (int)SmtpStatusCode.ServiceNotAvailable && !hasGoneOut)
        {
            return new Handover.Unreachable(words);
        }

        if (code >= FirstRefusal)
        {
            return code >= FirstRefusalForGood && hasGoneOut ? new Handover.Refused(words) : new Handover.NotNow(words);
        }

        return Broken(words, hasGoneOut);
    }

    private static Handover Broken(string words, bool hasGoneOut) => hasGoneOut ? new Handover.Unknown(words) : new Handover.Unreachable(words);

    private static int Code(SmtpException failure) => (int)failure.StatusCode;

    private static string Words(Exception failure)
        => failure.InnerException is { } inner ? $"{failure.Message} {inner.Message}" : failure.Message;
}

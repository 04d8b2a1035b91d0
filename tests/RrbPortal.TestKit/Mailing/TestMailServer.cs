using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RrbPortal.TestKit.Mailing;

/// <summary>Where a conversation between a client and a mail server stands.</summary>
public enum SmtpStep
{
    Greeting,
    Hello,
    Sender,
    Recipient,
    Data,

    /// <summary>The first lines of the mail are here.</summary>
    Content,

    /// <summary>The whole mail is here, and the answer is due.</summary>
    End,
}

/// <summary>What a server does at a step instead of answering as it should.</summary>
/// <param name="Reply">What it says instead; null to say what it should.</param>
/// <param name="HangsUp">Whether it breaks the connection, as a crash would.</param>
/// <param name="Keeps">Whether it keeps the mail before it hangs up.</param>
/// <param name="Wait">How long it takes.</param>
public sealed record SmtpTrouble(string? Reply = null, bool HangsUp = false, bool Keeps = false, TimeSpan Wait = default)
{
    public static SmtpTrouble Says(string reply) => new(reply);

    public static SmtpTrouble HangUp { get; } = new(HangsUp: true);

    public static SmtpTrouble KeepAndHangUp { get; } = new(HangsUp: true, Keeps: true);

    public static SmtpTrouble Slow(TimeSpan wait) => new(Wait: wait);
}

/// <summary>A mail that the server took responsibility for.</summary>
public sealed record ReceivedMail(string From, string To, string Content)
{
    /// <summary>A header as it came, unfolded; null where there is none.</summary>
    public string? Header(string name)
    {
        var head = Content.Split("\r\n\r\n", 2)[0].Replace("\r\n ", " ", StringComparison.Ordinal);
        return head.Split("\r\n").FirstOrDefault(line => line.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];
    }
}

/// <summary>
/// A small mail server on a port of this machine (RFC 5321), that can be stopped and started again, and that does at
/// each step what a test asks of it.
/// </summary>
public sealed class TestMailServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedMail> _received = new();
    private readonly ConcurrentDictionary<Socket, Task> _talks = new();
    private TcpListener? _listener;
    private CancellationTokenSource _stop = new();
    private Task _listening = Task.CompletedTask;

    public TestMailServer() => Start();

    public int Port { get; private set; }

    /// <summary>Mails that were taken, in order; a mail that was taken twice is here twice.</summary>
    public IReadOnlyList<ReceivedMail> Received => [.. _received];

    /// <summary>Asked at each step, with what the client said; null for a server that does as it should.</summary>
    public Func<SmtpStep, string, SmtpTrouble?> Trouble { get; set; } = static (_, _) => null;

    /// <summary>Listens, on the same port as before.</summary>
    public void Start()
    {
        _stop = new CancellationTokenSource();
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _listening = ListenAsync(_listener, _stop.Token);
    }

    /// <summary>Stops as a machine stops: every connection breaks, and nobody answers any more.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        _listener!.Stop();
        foreach (var client in _talks.Keys)
        {
            Break(client);
        }

        await Task.WhenAll([_listening, .. _talks.Values]);
        _talks.Clear();
        _stop.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_stop.IsCancellationRequested)
        {
            await StopAsync();
        }

        _listener?.Dispose();
    }

    private async Task ListenAsync(TcpListener listener, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptSocketAsync(stop);
                _talks[client] = TalkAsync(client, stop);
            }
            catch (Exception ending) when (ending is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task TalkAsync(Socket client, CancellationToken stop)
    {
        try
        {
            await using var stream = new NetworkStream(client, ownsSocket: false);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            await new Conversation(this, reader, stream, stop).RunAsync();
        }
        catch (HungUpException)
        {
            Break(client);
        }
        catch (Exception broken) when (broken is IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // The other side is gone, or the server stops.
        }
        finally
        {
            client.Dispose();
        }
    }

    /// <summary>Breaks a connection at once, with whatever is still on its way in it.</summary>
    private static void Break(Socket client)
    {
        try
        {
            client.Close(timeout: 0);
        }
        catch (Exception gone) when (gone is ObjectDisposedException or SocketException)
        {
            // It is broken already.
        }
    }

    private sealed class HungUpException : Exception;

    /// <summary>One connection, from greeting to QUIT.</summary>
    private sealed class Conversation(TestMailServer server, StreamReader reader, Stream stream, CancellationToken stop)
    {
        private string _from = string.Empty;
        private string _to = string.Empty;

        public async Task RunAsync()
        {
            if (!await AnswerAsync(SmtpStep.Greeting, string.Empty, "220 test.example ready"))
            {
                return;
            }

            while (await reader.ReadLineAsync(stop) is { } line)
            {
                switch (line.Split(' ', ':')[0].ToUpperInvariant())
                {
                    case "EHLO" or "HELO":
                        await AnswerAsync(SmtpStep.Hello, line, "250 test.example");
                        break;
                    case "MAIL":
                        _from = line;
                        await AnswerAsync(SmtpStep.Sender, line, "250 OK");
                        break;
                    case "RCPT":
                        _to = line;
                        await AnswerAsync(SmtpStep.Recipient, line, "250 OK");
                        break;
                    case "DATA" when await AnswerAsync(SmtpStep.Data, line, "354 Go on"):
                        await TakeAsync();
                        break;
                    case "DATA":
                        break;
                    case "QUIT":
                        await SayAsync("221 Bye");
                        return;
                    case "RSET" or "NOOP":
                        await SayAsync("250 OK");
                        break;
                    default:
                        await SayAsync("500 What?");
                        break;
                }
            }
        }

        private async Task TakeAsync()
        {
            var content = new StringBuilder();
            for (var lines = 0; await reader.ReadLineAsync(stop) is { } line; lines++)
            {
                if (line == ".")
                {
                    var mail = new ReceivedMail(Address(_from), Address(_to), content.ToString());
                    if (await AnswerAsync(SmtpStep.End, mail.To, "250 Taken", mail))
                    {
                        server._received.Enqueue(mail);
                    }

                    return;
                }

                content.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
                if (lines == 2 && server.Trouble(SmtpStep.Content, Address(_to)) is { HangsUp: true })
                {
                    throw new HungUpException();
                }
            }
        }

        /// <returns>Whether the answer was the right one.</returns>
        private async Task<bool> AnswerAsync(SmtpStep step, string said, string right, ReceivedMail? mail = null)
        {
            var trouble = server.Trouble(step, said);
            if (trouble is { Wait.Ticks: > 0 })
            {
                await Task.Delay(trouble.Wait, stop);
            }

            if (trouble is { HangsUp: true })
            {
                if (trouble.Keeps && mail is not null)
                {
                    server._received.Enqueue(mail);
                }

                throw new HungUpException();
            }

            await SayAsync(trouble?.Reply ?? right);
            return trouble?.Reply is null;
        }

        private async Task SayAsync(string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"), stop);

        private static string Address(string command) => command[(command.IndexOf('<', StringComparison.Ordinal) + 1)..command.IndexOf('>', StringComparison.Ordinal)];
    }
}

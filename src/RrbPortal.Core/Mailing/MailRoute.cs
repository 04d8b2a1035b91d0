namespace RrbPortal.Core.Mailing;

/// <summary>How mails leave the portal: to a server, into a folder, or (neither) not at all, and then they wait.</summary>
public sealed record MailRoute
{
    /// <summary>Who the mails are from; the part behind the @ also ends each Message-ID.</summary>
    public MailTo From { get; init; } = new("portal@localhost", string.Empty);

    public MailServer? Server { get; init; }

    /// <summary>Where mails are put as files instead; a server comes first.</summary>
    public string? Folder { get; init; }

    /// <summary>How often a mail is tried before it is given up.</summary>
    public int MostAttempts { get; init; } = RetryTimes.Most;
}

/// <summary>A mail server.</summary>
/// <param name="StartTls">Whether the connection must be encrypted before anything is said (RFC 3207); without it a server that offers none is refused.</param>
/// <param name="UserName">Null for a server that asks for none.</param>
/// <param name="Patience">How long handing one mail over may take.</param>
public sealed record MailServer(string Host, int Port, bool StartTls, string? UserName, string? Password, TimeSpan Patience);

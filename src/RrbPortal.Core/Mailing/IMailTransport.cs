namespace RrbPortal.Core.Mailing;

/// <summary>The way on which mails leave: a server or a folder.</summary>
public interface IMailTransport
{
    /// <summary>
    /// Hands one mail over. Never throws for what a server or a network does: the answer says what is known.
    /// It is not broken off when the portal stops, since a mail that is broken off may have been taken.
    /// </summary>
    Task<Handover> HandOverAsync(OutgoingMail mail);
}

/// <summary>A mail as it leaves, the same in every attempt.</summary>
/// <param name="LeaveAddress">The whole address that ends the subscription which the mail is for; null where it is for none.</param>
public sealed record OutgoingMail(Guid Key, MailTo To, string Subject, string Text, string Html, DateTimeOffset WrittenAt, string? LeaveAddress = null);

/// <summary>What became of handing a mail over.</summary>
public abstract record Handover
{
    private Handover()
    {
    }

    /// <summary>The server has taken responsibility for it.</summary>
    public sealed record Taken : Handover;

    /// <summary>The server did not take it, and will not: the address does not exist, or the mail is not wanted.</summary>
    public sealed record Refused(string Words) : Handover;

    /// <summary>The server did not take this mail now, and may later.</summary>
    public sealed record NotNow(string Words) : Handover;

    /// <summary>No server was there to take any mail.</summary>
    public sealed record Unreachable(string Words) : Handover;

    /// <summary>
    /// The whole mail went out, and the server's answer did not come back: nobody knows whether it was taken
    /// (RFC 1047 describes this gap of SMTP).
    /// </summary>
    public sealed record Unknown(string Words) : Handover;
}

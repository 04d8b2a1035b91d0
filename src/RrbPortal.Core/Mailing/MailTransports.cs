namespace RrbPortal.Core.Mailing;

/// <summary>Whether this portal sends mails.</summary>
public sealed record MailOffer(bool IsMade);

/// <summary>The one way that mails take here; none while nothing is configured.</summary>
public sealed class MailTransports(MailRoute route)
{
    /// <summary>Null where mails wait.</summary>
    public IMailTransport? Chosen { get; } = route switch
    {
        { Server: { } server } => new SmtpTransport(server, route.From),
        { Folder: { } folder } => new FolderTransport(folder, route.From),
        _ => null,
    };

    /// <summary>Whether mails leave at all, for pages that offer some.</summary>
    public MailOffer Offer => new(Chosen is not null);

    /// <summary>The way in words, for administrators.</summary>
    public string Words => route switch
    {
        { Server: { } server } => $"Mails go to the server {server.Host}.",
        { Folder: not null } => "Mails are put into a folder on the server, and reach nobody. This is for trying the portal out.",
        _ => "No mail server is set, so mails wait here. Whoever runs the portal sets one with Mail:Server.",
    };
}

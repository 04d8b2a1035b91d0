using System.ComponentModel.DataAnnotations;

namespace RrbPortal.Web.Options;

/// <summary>Section <c>Mail</c>: the server that takes the portal's mails, and whom they are from.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>The host name of the mail server. Null sends nothing: mails wait, or go into <see cref="Folder"/>.</summary>
    [StringLength(255)]
    public string? Server { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection must be encrypted before anything is said. Off only for a server on the same machine or network.</summary>
    public bool StartTls { get; set; } = true;

    public string? UserName { get; set; }

    public string? Password { get; set; }

    /// <summary>The address that mails are from; required with <see cref="Server"/>.</summary>
    [EmailAddress]
    [StringLength(200)]
    public string? From { get; set; }

    /// <summary>The name beside the address; the site's name where it is left out.</summary>
    [StringLength(100)]
    public string? FromName { get; set; }

    /// <summary>A folder for mails instead of a server, to try the portal out: a file each.</summary>
    public string? Folder { get; set; }

    /// <summary>How long handing one mail over may take.</summary>
    [Range(5, 600)]
    public int TimeoutSeconds { get; set; } = 100;

    /// <summary>How often one network address may ask for mails of what is published, within an hour.</summary>
    [Range(1, 100_000)]
    public int RequestsPerAddress { get; set; } = 20;

    /// <summary>How often one mail is tried before it is given up; twelve times take about two days.</summary>
    [Range(1, 100)]
    public int LargestAttempts { get; set; } = 12;
}

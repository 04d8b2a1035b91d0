namespace RrbPortal.Core.Mailing;

/// <summary>What mails say of the house that sends them, and where their links lead.</summary>
public sealed record MailSettings
{
    public string SiteName { get; init; } = "Board records";

    /// <summary>The whole address of a page, host included.</summary>
    public Func<MailPage, string> AddressOf { get; init; } = static page => $"about:blank#{page.GetType().Name}";
}

namespace RrbPortal.Core.Subscriptions;

/// <summary>How much can be asked for one address, whoever asks, and for how long it is kept.</summary>
public static class SubscriptionLimits
{
    /// <summary>An address follows so many things at most.</summary>
    public const int Topics = 20;

    /// <summary>So many mails at most ask one address to confirm something within a day.</summary>
    public const int MailsADay = 5;

    /// <summary>The link in such a mail works so long, and a wish that nobody confirmed is then erased.</summary>
    public const int DaysToConfirm = 3;

    /// <summary>A mail that could not be delivered is kept so long, for administrators to see that something is wrong.</summary>
    public const int DaysOfFailedMails = 7;

    public static readonly TimeSpan Validity = TimeSpan.FromDays(DaysToConfirm);

    /// <summary>No second mail about the same topic within this time, so that <see cref="MailsADay"/> holds whatever is asked again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromDays(1);
}

namespace RrbPortal.Core.Mailing;

/// <summary>A mail that is to be written. It says little and leads to a page: nothing internal leaves the portal by mail.</summary>
public sealed record Mail
{
    /// <summary>What kind it is, for administrators: "review-opened".</summary>
    public required string Kind { get; init; }

    /// <summary>
    /// What it is about and for whom; two mails with the same occasion are one. Shape: parts with slashes, for example
    /// <c>review-reminder/12/2024-07-01/{user}</c>.
    /// </summary>
    public required string Occasion { get; init; }

    public required MailTo To { get; init; }

    /// <summary>One line.</summary>
    public required string Subject { get; init; }

    /// <summary>The text between the greeting and the link: plain sentences, a paragraph each.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>Who is greeted where the name is not known.</summary>
    public string Salutation { get; init; } = "colleague";

    /// <summary>What the mail lists between its text and its link, each with a page of its own.</summary>
    public IReadOnlyList<MailEntry> Entries { get; init; } = [];

    /// <summary>The page that the mail leads to.</summary>
    public required MailPage Page { get; init; }

    /// <summary>The words of the link: "Read the draft".</summary>
    public required string PageLabel { get; init; }

    public int? BoardId { get; init; }

    public int? MeetingId { get; init; }

    /// <summary>What somebody follows without an account; null for everybody else's mails.</summary>
    public MailSubscription? Subscription { get; init; }

    /// <summary>Whether the link itself opens a door; the portal then forgets the text once it is sent.</summary>
    public bool IsSecret { get; init; }
}

/// <summary>Whom a mail is for.</summary>
public sealed record MailTo(string Address, string Name);

/// <summary>Something that a mail lists.</summary>
/// <param name="Title">One line.</param>
/// <param name="Words">One paragraph.</param>
public sealed record MailEntry(string Title, string Words, MailPage Page);

/// <summary>What makes a mail one of a subscription, which its receiver ends out of the mail itself (RFC 8058).</summary>
/// <param name="Leave">The address that ends it at once.</param>
/// <param name="Records">The published records that the mail names; none where it only asks for confirmation.</param>
public sealed record MailSubscription(Guid Id, MailPage Leave, IReadOnlyCollection<Guid> Records);

/// <summary>A page that mails lead to. Core knows which; its address is the web's to say.</summary>
public abstract record MailPage
{
    private MailPage()
    {
    }

    /// <summary>A draft in review, or an agreed note, as members read it.</summary>
    public sealed record MemberMeeting(int MeetingId) : MailPage;

    /// <summary>An issued agenda, as members read it.</summary>
    public sealed record MemberAgenda(int MeetingId) : MailPage;

    /// <summary>The working copy of a meeting.</summary>
    public sealed record WorkingCopy(int MeetingId) : MailPage;

    /// <summary>What members said of a draft, for the secretariat.</summary>
    public sealed record Review(int MeetingId) : MailPage;

    public sealed record Publishing(int MeetingId) : MailPage;

    /// <summary>The actions of a member's organisation.</summary>
    public sealed record MemberActions : MailPage;

    /// <summary>A published note.</summary>
    public sealed record PublishedNote(string BoardSlug, DateOnly Date) : MailPage;

    /// <summary>Where a subscription is confirmed.</summary>
    /// <param name="Token">Confirms once; it stands nowhere else.</param>
    public sealed record Confirmation(string Token) : MailPage;

    /// <summary>Where a subscription is changed.</summary>
    /// <param name="Key">Opens the page for as long as the subscription lasts.</param>
    public sealed record Subscription(string Key) : MailPage;

    /// <summary>Where a subscription ends, by one request and without a question.</summary>
    public sealed record Leaving(string Key) : MailPage;

    /// <param name="Token">Opens the page once; it stands nowhere else.</param>
    public sealed record Invitation(string Token) : MailPage;

    /// <param name="Token">Sets a password once; it stands nowhere else.</param>
    public sealed record PasswordReset(string Token) : MailPage;
}

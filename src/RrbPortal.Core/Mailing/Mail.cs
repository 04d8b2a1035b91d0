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

    /// <summary>The page that the mail leads to.</summary>
    public required MailPage Page { get; init; }

    /// <summary>The words of the link: "Read the draft".</summary>
    public required string PageLabel { get; init; }

    public int? BoardId { get; init; }

    public int? MeetingId { get; init; }

    /// <summary>Whether the link itself opens a door; the portal then forgets the text once it is sent.</summary>
    public bool IsSecret { get; init; }
}

/// <summary>Whom a mail is for.</summary>
public sealed record MailTo(string Address, string Name);

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

    /// <param name="Token">Opens the page once; it stands nowhere else.</param>
    public sealed record Invitation(string Token) : MailPage;

    /// <param name="Token">Sets a password once; it stands nowhere else.</param>
    public sealed record PasswordReset(string Token) : MailPage;
}

using RrbPortal.Data.System;

namespace RrbPortal.Core.Subscriptions;

/// <summary>A wish to get mails.</summary>
public sealed record AskForMails
{
    public required string Address { get; init; }

    public required Topic Topic { get; init; }

    public required MailRhythm Rhythm { get; init; }
}

/// <summary>What a mail asks to confirm.</summary>
/// <param name="Label">The topic in words.</param>
public sealed record WishedTopic(string Label, MailRhythm Rhythm);

/// <summary>A subscription as its owner sees it. The address is not among it: a mail that was passed on does not tell it.</summary>
/// <param name="Topics">What is followed, by name; none as long as nothing is confirmed.</param>
public sealed record KeptSubscription(IReadOnlyList<KeptTopic> Topics);

public sealed record KeptTopic(int Id, string Label, MailRhythm Rhythm);

using RrbPortal.Data.System;

namespace RrbPortal.Core.Subscriptions;

/// <summary>What a topic and a rhythm are called.</summary>
public static class TopicWords
{
    public const string Everything = "Every published note";

    /// <param name="name">Null where nothing that can be read has that name now: the name itself may have been withdrawn.</param>
    public static string Of(Topic topic, string? name) => topic.Kind switch
    {
        TopicKind.Everything => Everything,
        TopicKind.Board => name is null ? "A board without published notes" : $"Board: {name}",
        TopicKind.Theme => name is null ? "A theme without published notes" : $"Theme: {name}",
        _ => name is null ? "An organisation without published notes" : $"Organisation: {name}",
    };

    public static string Sentence(MailRhythm rhythm)
        => rhythm is MailRhythm.Weekly ? "Once a week, on Monday morning, if something was published" : "At once, as soon as something is published";

    public static string Of(MailRhythm rhythm) => rhythm is MailRhythm.Weekly ? "once a week, on Monday morning" : "at once";
}

using RrbPortal.Data.System;

namespace RrbPortal.Core.Subscriptions;

/// <summary>Something of the published notes that can be followed: all of them, or those of one board, theme or organisation.</summary>
/// <param name="Slug">The address part; empty for everything.</param>
public sealed record Topic(TopicKind Kind, string Slug)
{
    private const char Between = '/';

    public static Topic Everything { get; } = new(TopicKind.Everything, string.Empty);

    /// <summary>In a form field: "everything", "board/rrb".</summary>
    public string Value => Kind is TopicKind.Everything ? Word(Kind) : $"{Word(Kind)}{Between}{Slug}";

    /// <summary>Reads what <see cref="Value"/> wrote.</summary>
    /// <returns>Null for anything else.</returns>
    public static Topic? Read(string? value)
    {
        var parts = (value ?? string.Empty).Split(Between);
        return parts switch
        {
            [var word] when word == Word(TopicKind.Everything) => Everything,
            [var word, { Length: > 0 and <= FollowedTopic.SlugLength } slug] when KindOf(word) is { } kind and not TopicKind.Everything => new Topic(kind, slug),
            _ => null,
        };
    }

    private static string Word(TopicKind kind) => kind.ToString().ToLowerInvariant();

    private static TopicKind? KindOf(string word)
        => Enum.GetValues<TopicKind>().Where(kind => Word(kind) == word).Select(kind => (TopicKind?)kind).FirstOrDefault();
}

/// <summary>A topic with the name that the published copy has for it now.</summary>
/// <param name="Name">The name alone: "Housing".</param>
public sealed record NamedTopic(Topic Topic, string Name)
{
    /// <summary>In a list of several kinds: "Theme: Housing".</summary>
    public string Label => TopicWords.Of(Topic, Name);
}

using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Published;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Subscriptions;

/// <summary>What can be followed, and what it is called: out of the published copy alone.</summary>
public sealed class PublicTopics(PublishedDbContext db)
{
    /// <summary>Everything, each board and each theme, by name. Of organisations there are too many for a list: the one that was asked for.</summary>
    /// <param name="asked">What a page that leads here speaks of; null for none.</param>
    public async Task<IReadOnlyList<NamedTopic>> ToChooseAsync(Topic? asked, CancellationToken ct)
    {
        var organisation = asked is { Kind: TopicKind.Organisation } ? asked.Slug : null;
        var names = await Names([], [], organisation is null ? [] : [organisation], all: true).ToListAsync(ct);
        return [new NamedTopic(Topic.Everything, TopicWords.Everything), .. Named(names).OrderBy(topic => topic.Topic.Kind).ThenBy(topic => topic.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The names of some topics; one that nothing carries which can be read now has none.</summary>
    public async Task<IReadOnlyDictionary<Topic, string>> NamesAsync(IReadOnlyCollection<Topic> topics, CancellationToken ct)
    {
        var names = await Names(Of(topics, TopicKind.Board), Of(topics, TopicKind.Theme), Of(topics, TopicKind.Organisation), all: false).ToListAsync(ct);
        var known = Named(names).ToDictionary(named => named.Topic, named => named.Name);
        if (topics.Contains(Topic.Everything))
        {
            known[Topic.Everything] = TopicWords.Everything;
        }

        return known;
    }

    // The query stands apart so that a test can have it translated for each database.
    internal IQueryable<NameRow> Names(IReadOnlyCollection<string> boards, IReadOnlyCollection<string> themes, IReadOnlyCollection<string> organisations, bool all)
    {
        var current = db.Publications.Current();
        return current.Where(note => all || boards.Contains(note.BoardSlug))
            .Select(note => new NameRow { Kind = TopicKind.Board, Slug = note.BoardSlug, Name = note.BoardName, Sequence = note.Sequence })
            .Union(db.Agendas.Where(agenda => all || boards.Contains(agenda.BoardSlug))
                .Select(agenda => new NameRow { Kind = TopicKind.Board, Slug = agenda.BoardSlug, Name = agenda.BoardName, Sequence = agenda.Sequence }))
            .Union(current.SelectMany(note => note.Themes, (note, theme) => new { note.Sequence, theme.Slug, theme.Label })
                .Where(theme => all || themes.Contains(theme.Slug))
                .Select(theme => new NameRow { Kind = TopicKind.Theme, Slug = theme.Slug, Name = theme.Label, Sequence = theme.Sequence }))
            .Union(current.SelectMany(note => note.Organisations, (note, entry) => new { note.Sequence, entry.Slug, entry.Name })
                .Where(entry => organisations.Contains(entry.Slug))
                .Select(entry => new NameRow { Kind = TopicKind.Organisation, Slug = entry.Slug, Name = entry.Name, Sequence = entry.Sequence }))
            .GroupBy(row => new { row.Kind, row.Slug, row.Name })
            .Select(group => new NameRow { Kind = group.Key.Kind, Slug = group.Key.Slug, Name = group.Key.Name, Sequence = group.Max(row => row.Sequence) });
    }

    /// <summary>Each by the name that was published last.</summary>
    private static IEnumerable<NamedTopic> Named(IEnumerable<NameRow> names)
        => names.GroupBy(row => new Topic(row.Kind, row.Slug)).Select(topic => new NamedTopic(topic.Key, topic.MaxBy(row => row.Sequence)!.Name));

    private static List<string> Of(IReadOnlyCollection<Topic> topics, TopicKind kind) => [.. topics.Where(topic => topic.Kind == kind).Select(topic => topic.Slug)];

    // Initializers, not a constructor: the database can put rows of several kinds together only so.
    internal sealed class NameRow
    {
        public TopicKind Kind { get; init; }

        public required string Slug { get; init; }

        public required string Name { get; init; }

        public int Sequence { get; init; }
    }
}

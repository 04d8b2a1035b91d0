using System.Globalization;
using System.Text;

namespace RrbPortal.Core.Reviewing;

public enum PartMark
{
    New,
    Changed,
}

/// <summary>What is new to a person in a draft.</summary>
/// <param name="Since">When they looked before; null at the first look, where nothing is marked.</param>
/// <param name="Parts">The parts that differ from what they saw then.</param>
/// <param name="Removed">How many paragraphs they saw then are gone.</param>
public sealed record DraftNews(DateTimeOffset? Since, IReadOnlyDictionary<CommentPlace, PartMark> Parts, int Removed)
{
    public static DraftNews None { get; } = new(null, new Dictionary<CommentPlace, PartMark>(), 0);
}

/// <summary>
/// What a person saw of a draft: a hash of each paragraph, before this visit and in it. A visit ends when somebody has
/// not looked for a while, so that what is new stays marked while they write their comments. Pure; kept as text.
/// </summary>
internal sealed record SeenDraft(DateTimeOffset? Before, IReadOnlyList<SeenDraft.Paragraph> Then, IReadOnlyList<SeenDraft.Paragraph> Now)
{
    private static readonly TimeSpan Visit = TimeSpan.FromMinutes(30);

    private static readonly SeenDraft Nothing = new(null, [], []);

    /// <summary>A paragraph by its group (an item's text, a decision) and the hash of its words.</summary>
    internal sealed record Paragraph(string Group, string Hash);

    /// <summary>The parts of a draft that have words, as they are remembered.</summary>
    public static IReadOnlyList<Paragraph> Of(IEnumerable<DraftPart> parts)
        => [.. parts.Where(part => part.Source is not null).Select(part => new Paragraph(GroupOf(part.Place), CommentPlace.HashOf(part.Source!)))];

    /// <param name="lastLook">When the person looked last; null for never.</param>
    public SeenDraft Look(DateTimeOffset? lastLook, DateTimeOffset at, IReadOnlyList<Paragraph> now)
        => lastLook is null ? new SeenDraft(null, [], now)
            : at - lastLook > Visit ? new SeenDraft(lastLook, Now, now)
            : this with { Now = now };

    /// <summary>What of these parts the person had not seen before this visit.</summary>
    public DraftNews News(IReadOnlyList<DraftPart> parts)
    {
        if (Before is null)
        {
            return DraftNews.None;
        }

        var marks = new Dictionary<CommentPlace, PartMark>();
        var before = Then.ToLookup(paragraph => paragraph.Group, paragraph => paragraph.Hash, StringComparer.Ordinal);
        var groups = parts.Where(part => part.Source is not null).GroupBy(part => GroupOf(part.Place), StringComparer.Ordinal).ToList();
        var removed = before.Where(group => !groups.Exists(known => string.Equals(known.Key, group.Key, StringComparison.Ordinal))).Sum(group => group.Count());
        foreach (var group in groups)
        {
            removed += Mark(marks, [.. before[group.Key]], [.. group]);
        }

        return new DraftNews(Before, marks, removed);
    }

    public string Text()
    {
        var text = new StringBuilder();
        if (Before is { } before)
        {
            text.Append(CultureInfo.InvariantCulture, $"before {before.UtcDateTime:O}\n");
        }

        foreach (var (name, paragraphs) in new[] { ("then", Then), ("now", Now) })
        {
            foreach (var paragraph in paragraphs)
            {
                text.Append(CultureInfo.InvariantCulture, $"{name} {paragraph.Group} {paragraph.Hash}\n");
            }
        }

        return text.ToString();
    }

    public static SeenDraft Read(string? text)
    {
        var (before, then, now) = ((DateTimeOffset?)null, new List<Paragraph>(), new List<Paragraph>());
        foreach (var line in (text ?? string.Empty).Split('\n'))
        {
            switch (line.Split(' '))
            {
                case ["before", var at] when DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant):
                    before = instant;
                    break;
                case ["then", var group, var hash]:
                    then.Add(new Paragraph(group, hash));
                    break;
                case ["now", var group, var hash]:
                    now.Add(new Paragraph(group, hash));
                    break;
            }
        }

        return before is null && now.Count == 0 ? Nothing : new SeenDraft(before, then, now);
    }

    /// <summary>Paragraphs in the place of others are changed; those beyond them are new.</summary>
    /// <returns>How many were there before and are in nobody's place.</returns>
    private static int Mark(Dictionary<CommentPlace, PartMark> marks, List<string> before, List<DraftPart> now)
    {
        var hashes = now.ConvertAll(part => CommentPlace.HashOf(part.Source!));
        var (removed, gone, fresh) = (0, 0, new List<DraftPart>());
        var (at, beside) = (0, 0);
        while (at < before.Count || beside < now.Count)
        {
            if (at < before.Count && beside < now.Count && string.Equals(before[at], hashes[beside], StringComparison.Ordinal))
            {
                Close();
                at++;
                beside++;
            }
            else if (beside == now.Count || (at < before.Count && !hashes.Skip(beside).Contains(before[at], StringComparer.Ordinal)))
            {
                gone++;
                at++;
            }
            else if (at == before.Count || !before.Skip(at).Contains(hashes[beside], StringComparer.Ordinal))
            {
                fresh.Add(now[beside++]);
            }
            else
            {
                // Both stand in the other text, in another order: the words are known, only their place is new.
                before.RemoveAt(before.IndexOf(hashes[beside], at));
                Close();
                beside++;
            }
        }

        Close();
        return removed;

        void Close()
        {
            for (var index = 0; index < fresh.Count; index++)
            {
                marks[fresh[index].Place] = index < gone ? PartMark.Changed : PartMark.New;
            }

            removed += Math.Max(0, gone - fresh.Count);
            (gone, fresh) = (0, []);
        }
    }

    private static string GroupOf(CommentPlace place) => (place with { Hash = null, Occurrence = 1 }).ToString();
}

using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Published;

namespace RrbPortal.Core.Publishing;

/// <summary>What a board says of itself, as it was last published.</summary>
/// <param name="Today">The day in London, which decides who is a member now.</param>
/// <param name="Linked">Those of its members whose organisation has a public page.</param>
public sealed record PublishedProfilePage(
    string BoardSlug, string BoardName, int Number, DateTimeOffset PublishedAt, string ContentHash, PublicProfile Profile, DateOnly Today, IReadOnlySet<string> Linked);

/// <summary>Reads what boards say of themselves, out of the published copy alone.</summary>
public sealed class PublishedProfiles(PublishedDbContext db, TimeProvider time)
{
    /// <returns>Null where none was published.</returns>
    public async Task<PublishedProfilePage?> OfAsync(string board, CancellationToken ct)
    {
        if (await Of(board).FirstOrDefaultAsync(ct) is not { } row)
        {
            return null;
        }

        var profile = PublicProfileJson.Read(row.Content);
        var named = profile.Members.Select(member => member.Slug).Distinct(StringComparer.Ordinal).ToList();
        var linked = named.Count == 0 ? [] : await Linked(named).ToListAsync(ct);
        return new PublishedProfilePage(
            row.BoardSlug, row.BoardName, row.Number, row.PublishedAt, row.ContentHash, profile, time.LondonToday(), linked.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The latest first.</summary>
    internal IQueryable<PublishedProfile> Of(string board)
        => db.Profiles.Where(profile => profile.BoardSlug == board).OrderByDescending(profile => profile.Number);

    /// <summary>Those of some organisations that a published note names, and that have a page therefore.</summary>
    internal IQueryable<string> Linked(IReadOnlyCollection<string> organisations)
        => db.Publications.Current()
            .SelectMany(note => note.Organisations)
            .Where(organisation => organisations.Contains(organisation.Slug))
            .Select(organisation => organisation.Slug)
            .Distinct();
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Caching;

/// <summary>
/// Published pages, ready to send. What it holds belongs to one publication sequence number and one day in London (the
/// start page says what comes next): when either moves on, all of it is gone. Without a confirmed number it holds
/// nothing and takes nothing.
/// </summary>
public sealed class PageCache(PublicationFollower follower, TimeProvider time, IOptions<PageCacheOptions> options)
{
    private readonly Lock _gate = new();
    private volatile Edition? _edition;

    /// <summary>What pages that are made now belong to; null while pages cannot be kept.</summary>
    public EditionMark? Now => follower.Sequence is { } sequence ? new EditionMark(sequence, time.LondonToday()) : null;

    public CachedPage? Find(string key)
    {
        if (_edition is not { } edition || edition.Mark != Now || !edition.Pages.TryGetValue(key, out var page))
        {
            return null;
        }

        page.WasRead = true;
        return page;
    }

    /// <summary>Keeps a page, unless something was published since it was begun, or there is no room.</summary>
    /// <param name="begun">What <see cref="Now"/> said before the page was made.</param>
    public void Keep(string key, CachedPage page, EditionMark begun)
    {
        lock (_gate)
        {
            if (Now != begun)
            {
                return;
            }

            if (_edition is not { } edition || edition.Mark != begun)
            {
                _edition = edition = new Edition(begun);
            }

            if (edition.MakeRoom(page.Size, options.Value.MaximumBytes) && edition.Pages.TryAdd(key, page))
            {
                edition.Size += page.Size;
            }
        }
    }

    /// <summary>All pages of one mark.</summary>
    private sealed class Edition(EditionMark mark)
    {
        public EditionMark Mark { get; } = mark;

        public ConcurrentDictionary<string, CachedPage> Pages { get; } = new(StringComparer.Ordinal);

        public long Size { get; set; }

        /// <summary>Drops what nobody has read since the last time, if that is needed. Under the cache's lock.</summary>
        public bool MakeRoom(long size, long limit)
        {
            if (Size + size <= limit)
            {
                return true;
            }

            foreach (var (key, page) in Pages)
            {
                if (page.WasRead)
                {
                    page.WasRead = false;
                }
                else if (Pages.TryRemove(key, out _))
                {
                    Size -= page.Size;
                }
            }

            return Size + size <= limit;
        }
    }
}

/// <summary>The publication sequence number and the day that a page belongs to.</summary>
public sealed record EditionMark(int Sequence, DateOnly Day);

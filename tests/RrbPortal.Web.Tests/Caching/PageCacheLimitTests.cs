using Microsoft.AspNetCore.Http;
using RrbPortal.Core.Publishing;
using RrbPortal.TestKit.Time;
using RrbPortal.Web.Caching;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Tests.Caching;

public sealed class PageCacheLimitTests
{
    private readonly SetClock _clock = new(new DateTimeOffset(2026, 2, 4, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Cache_Full_DropsWhatNobodyRead()
    {
        var page = Page();
        var cache = await CacheAsync(page.Size * 2);
        Keep(cache, "read");
        Keep(cache, "unread");
        cache.Find("read");

        Keep(cache, "new");

        Assert.NotNull(cache.Find("read"));
        Assert.Null(cache.Find("unread"));
        Assert.NotNull(cache.Find("new"));
    }

    [Fact]
    public async Task Cache_OfNoSize_KeepsNothing()
    {
        var cache = await CacheAsync(0);

        Keep(cache, "page");

        Assert.Null(cache.Find("page"));
    }

    [Fact]
    public async Task Page_BegunBeforeAPublication_IsNotKept()
    {
        var follower = new PublicationFollower(_clock);
        await follower.ConfirmAsync(_ => Task.FromResult<int?>(1), CancellationToken.None);
        var cache = new PageCache(follower, _clock, Microsoft.Extensions.Options.Options.Create(new PageCacheOptions()));
        var begun = cache.Now!;
        follower.Raise(2);

        cache.Keep("page", Page(), begun);

        Assert.Null(cache.Find("page"));
    }

    private async Task<PageCache> CacheAsync(long maximum)
    {
        var follower = new PublicationFollower(_clock);
        await follower.ConfirmAsync(_ => Task.FromResult<int?>(1), CancellationToken.None);
        return new PageCache(follower, _clock, Microsoft.Extensions.Options.Options.Create(new PageCacheOptions { MaximumBytes = maximum }));
    }

    private static CachedPage Page() => CachedPage.Of(new DefaultHttpContext().Response, new byte[500]);

    private void Keep(PageCache cache, string key) => cache.Keep(key, Page(), cache.Now!);
}

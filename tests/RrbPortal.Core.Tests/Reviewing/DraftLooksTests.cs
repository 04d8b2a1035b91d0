using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Reviewing;
using RrbPortal.Data.Providers;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Reviewing;

public sealed class DraftLooksTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Look_AgainAfterAChange_MarksWhatIsNewUntilTheVisitEnds(DatabaseProvider provider)
    {
        await using var reviewed = await Reviewed.CreateAsync(provider: provider);
        await reviewed.SendAsync();
        var first = await LookAsync(reviewed, reviewed.Member);
        await reviewed.WriteAsync("The first paragraph speaks of homes.\n\nThe second paragraph speaks of work.\n\nA third one.");
        reviewed.Portal.Clock.Advance(TimeSpan.FromDays(1));

        var second = await LookAsync(reviewed, reviewed.Member);
        reviewed.Portal.Clock.Advance(TimeSpan.FromMinutes(10));
        var third = await LookAsync(reviewed, reviewed.Member);
        reviewed.Portal.Clock.Advance(TimeSpan.FromDays(1));
        var fourth = await LookAsync(reviewed, reviewed.Member);

        Assert.Equal(DraftNews.None, first);
        Assert.Equal([PartMark.Changed, PartMark.New], second.Parts.Values);
        Assert.Equal(new DateTimeOffset(2024, 7, 1, 9, 0, 0, TimeSpan.Zero), second.Since);
        Assert.Equal(second.Parts, third.Parts);
        Assert.Empty(fourth.Parts);
    }

    [Fact]
    public async Task Look_ByAMember_IsSeenByTheSecretariatAndNotAudited()
    {
        await using var reviewed = await Reviewed.CreateAsync();
        await reviewed.SendAsync();
        var audited = await reviewed.Db.Audit.CountAsync();

        await LookAsync(reviewed, reviewed.Member);
        await LookAsync(reviewed, reviewed.Secretary with { UserId = null });

        var page = await reviewed.Portal.Of<ReviewQueries>().OfMeetingAsync(reviewed.Meeting.Id, reviewed.Secretary, default);
        Assert.Equal(["Mo Member"], page!.People.Where(person => person.FirstSeenAt is not null).Select(person => person.Name));
        Assert.Equal(audited, await reviewed.Db.Audit.CountAsync());
    }

    [Theory]
    [InlineData("a|b|c", "a|x|c", "x:Changed", 0)]
    [InlineData("a|b|c", "a|b|x|c", "x:New", 0)]
    [InlineData("a|b|c", "a|c", "", 1)]
    [InlineData("a|b|c", "c|a|b", "", 0)]
    [InlineData("a", "x|y", "x:Changed y:New", 0)]
    [InlineData("", "x", "x:New", 0)]
    [InlineData("a|b", "", "", 2)]
    public void News_OfOneText_TellsChangedFromNew(string before, string after, string expected, int removed)
    {
        var seen = new SeenDraft(null, [], SeenDraft.Of(Parts(before)));
        var now = Parts(after);

        var news = SeenDraft.Read(seen.Text()).Look(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1), SeenDraft.Of(now)) is var look
            ? SeenDraft.Read(look.Text()).News(now)
            : DraftNews.None;

        Assert.Equal(expected, string.Join(' ', now.Where(part => news.Parts.ContainsKey(part.Place)).Select(part => $"{part.Source}:{news.Parts[part.Place]}")));
        Assert.Equal(removed, news.Removed);
    }

    private static IReadOnlyList<DraftPart> Parts(string text)
        => DraftParts.Paragraphs(PlaceKind.Text, 1, "1", text.Replace("|", "\n\n", StringComparison.Ordinal), Core.Rendering.TextPlace.Item);

    private static async Task<DraftNews> LookAsync(Reviewed reviewed, Change reader)
    {
        var draft = await reviewed.Portal.Of<DraftQueries>().MeetingAsync(reviewed.Meeting.Id, reader.Rights, default);
        return await reviewed.Portal.Of<DraftLooks>().LookAsync(draft!, reader, default);
    }
}

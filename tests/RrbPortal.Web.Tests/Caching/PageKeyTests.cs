using Microsoft.AspNetCore.Http;
using RrbPortal.Web.Caching;

namespace RrbPortal.Web.Tests.Caching;

public sealed class PageKeyTests
{
    [Theory]
    [InlineData("/", "", "/")]
    [InlineData("/meetings", "?year=2024", "/meetings?year=2024")]
    [InlineData("/meetings", "?theme=&year=2024&organisation=", "/meetings?year=2024")]
    [InlineData("/meetings", "?theme=&year=", "/meetings")]
    public void Request_InItsOneForm_HasAName(string path, string query, string name)
    {
        var request = Request(path, query);

        Assert.Equal(name, PageKey.ToKeep(request));
        Assert.Equal(name, PageKey.ToFind(request));
    }

    [Theory]
    [InlineData("/Meetings", "")]
    [InlineData("/meetings/..%2f", "")]
    [InlineData("/meetings/", "")]
    [InlineData("//meetings", "")]
    [InlineData("/boards/rrb/meetings/2024-06-20/history/01", "")]
    [InlineData("/meetings", "?year=02024")]
    [InlineData("/meetings", "?year=2024&year=2023")]
    [InlineData("/meetings", "?year=2024&theme=hate-crime")]
    [InlineData("/meetings", "?theme=Hate%20Crime")]
    [InlineData("/meetings", "?theme=%3Cscript%3E")]
    [InlineData("/api/v1/meetings", "?board=rrb")]
    [InlineData("/api/v1/boards/rrb/meetings/2024-06-20", "?utm_source=x")]
    [InlineData("/actions.csv", "?year=2024")]
    public void Request_ThatCanBeVariedWithoutEnd_HasNone(string path, string query)
    {
        var request = Request(path, query);

        Assert.Null(PageKey.ToKeep(request));
        Assert.Null(PageKey.ToFind(request));
    }

    [Fact]
    public void Narrowing_OfAPageThatIsNoList_FindsAndDoesNotKeep()
    {
        var request = Request("/privacy", "?theme=anything");

        Assert.Equal("/privacy", PageKey.ToFind(request));
        Assert.Null(PageKey.ToKeep(request));
    }

    [Theory]
    [InlineData("?utm_source=x")]
    [InlineData("?handler=Other")]
    [InlineData("?year=2024&fbclid=1")]
    public void Parameter_ThatNoPageReads_FindsAndDoesNotKeep(string query)
    {
        var request = Request("/meetings", query);

        Assert.NotNull(PageKey.ToFind(request));
        Assert.Null(PageKey.ToKeep(request));
    }

    [Fact]
    public void Path_LongOrUnderABase_HasNone()
    {
        var based = Request("/meetings", "");
        based.PathBase = "/base";

        Assert.Null(PageKey.ToKeep(based));
        Assert.Null(PageKey.ToKeep(Request("/" + new string('a', 400), "")));
    }

    private static HttpRequest Request(string path, string query)
    {
        var request = new DefaultHttpContext().Request;
        request.Path = path;
        request.QueryString = new QueryString(query);
        return request;
    }
}

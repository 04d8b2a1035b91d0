using RrbPortal.Core.Archiving;

namespace RrbPortal.Core.Tests.Archiving;

public sealed class ArchivePathTests
{
    [Theory]
    [InlineData("/", "text/html", null, "index.html")]
    [InlineData("/boards/rrb/meetings/2024-06-20", "text/html", null, "boards/rrb/meetings/2024-06-20/index.html")]
    [InlineData("/boards/rrb/meetings/2024-06-20.docx", "application/octet-stream", "rrb-2024-06-20-r1.docx", "boards/rrb/meetings/2024-06-20.docx")]
    [InlineData("/actions?page=2", "text/html", null, "actions/page-2/index.html")]
    [InlineData("/actions?page=2&board=rrb", "text/html", null, "actions/board-rrb/page-2/index.html")]
    [InlineData("/api/v1/boards", "application/json", null, "api/v1/boards/index.json")]
    [InlineData("/api/v1/boards?page=2", "application/json", null, "api/v1/boards/page-2/index.json")]
    [InlineData("/actions.csv?year=2024", "text/csv", "actions.csv", "year-2024/actions.csv")]
    [InlineData("/boards/rrb/meetings/2024-06-20/papers/1", "application/pdf", "Floor plan (2).pdf", "boards/rrb/meetings/2024-06-20/papers/1/Floor plan (2).pdf")]
    [InlineData("/p/1", "application/pdf", "../../x.pdf", "p/1/-..-x.pdf")]
    [InlineData("/p/1", "text/plain", "index.html", "p/1/saved-index.html")]
    [InlineData("/p/%2e%2e%2fetc", "text/html", null, "p/-etc/index.html")]
    [InlineData("/meetings?theme=a%2Fb", "text/html", null, "meetings/theme-a-b/index.html")]
    public void Of_AnAddress_IsAFileThatServersFindThere(string address, string mediaType, string? fileName, string file)
        => Assert.Equal(file, ArchivePath.Of(address, mediaType, fileName));

    [Fact]
    public void Of_AnAddressLongerThanAName_IsShortAndAFileOfItsOwn()
    {
        var (one, other) = (ArchivePath.Of($"/meetings?{new string('a', 300)}=1", "text/html", null), ArchivePath.Of($"/meetings?{new string('a', 301)}=1", "text/html", null));

        Assert.All(one.Split('/'), name => Assert.InRange(name.Length, 1, 255));
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void Of_AFileWithALongName_KeepsItsEnding()
    {
        var file = ArchivePath.Of("/p/1", "application/pdf", $"{new string('\u00E9', 100)}.pdf");

        Assert.EndsWith(".pdf", file, StringComparison.Ordinal);
        Assert.InRange(file.Length, 1, 80);
    }

    [Theory]
    [InlineData("index.html", "index.html", "index.html")]
    [InlineData("index.html", "themes/index.html", "themes/index.html")]
    [InlineData("themes/housing/index.html", "index.html", "../../index.html")]
    [InlineData("themes/housing/index.html", "themes/index.html", "../index.html")]
    [InlineData("themes/housing/index.html", "themes/housing/feed.atom", "feed.atom")]
    [InlineData("a/b/index.html", "a/c/Floor plan #2.pdf", "../c/Floor%20plan%20%232.pdf")]
    public void Relative_FromAPage_LeadsToTheFile(string from, string to, string link) => Assert.Equal(link, ArchivePath.Relative(from, to));
}

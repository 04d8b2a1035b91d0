using System.Text;
using System.Xml.Linq;
using RrbPortal.Core.Feeds;

namespace RrbPortal.Core.Tests.Feeds;

public sealed class AtomFormatTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly Guid Key = new("6a9a7a4e-0d7c-4f2e-9a51-0c5b5d6d8a11");

    [Fact]
    public void Feed_WithAnEntry_HasAllThatRfc4287Asks()
    {
        var entry = new FeedEntry(Key, "Board, 20 June 2024", new Uri("https://example.org/boards/rrb/meetings/2024-06-20"), "Board", At(1), At(2), "The note was corrected.", ["Housing"]);

        var xml = Read(new Feed("Records", new Uri("https://example.org/feed.atom"), new Uri("https://example.org/meetings"), "The secretariat", At(2), [entry]));

        Assert.Equal(["id", "title", "updated", "link", "link", "link", "author", "rights", "entry"], xml.Root!.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("https://example.org/feed.atom", xml.Root.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        var written = xml.Root.Element(Atom + "entry")!;
        Assert.Equal("urn:uuid:6a9a7a4e-0d7c-4f2e-9a51-0c5b5d6d8a11", written.Element(Atom + "id")!.Value);
        Assert.Equal(("2024-06-01T09:00:00Z", "2024-06-02T09:00:00Z"), (written.Element(Atom + "published")!.Value, written.Element(Atom + "updated")!.Value));
        Assert.Equal("Housing", written.Element(Atom + "category")!.Attribute("term")!.Value);
    }

    [Fact]
    public void Feed_WithLettersThatXmlCannotHold_IsReadAllTheSame()
    {
        var entry = new FeedEntry(Key, "A\fB <C> \ud83c\udfe0 \ud83c", new Uri("https://example.org/x"), "Board", At(1), At(1), "D\u0000E & F", []);

        var xml = Read(new Feed("Records", new Uri("https://example.org/feed.atom"), new Uri("https://example.org/"), "The secretariat", null, [entry]));

        Assert.Equal("AB <C> \ud83c\udfe0 ", xml.Root!.Element(Atom + "entry")!.Element(Atom + "title")!.Value);
        Assert.Equal("DE & F", xml.Root.Element(Atom + "entry")!.Element(Atom + "summary")!.Value);
    }

    private static XDocument Read(Feed feed) => XDocument.Parse(Encoding.UTF8.GetString(AtomFormat.Write(feed)), LoadOptions.PreserveWhitespace);

    private static DateTimeOffset At(int day) => new(2024, 6, day, 10, 0, 0, TimeSpan.FromHours(1));
}

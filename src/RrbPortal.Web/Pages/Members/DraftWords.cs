using System.Globalization;
using RrbPortal.Core.Common;
using RrbPortal.Core.Reviewing;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Members;

/// <summary>What the pages of a review say of counts and marks.</summary>
internal static class DraftWords
{
    /// <summary>"2 paragraphs are changed and 1 is new"</summary>
    public static string News(DraftNews news)
    {
        (int Count, string What)[] counts =
        [
            (news.Parts.Values.Count(mark => mark is PartMark.Changed), "changed"),
            (news.Parts.Values.Count(mark => mark is PartMark.New), "new"),
            (news.Removed, "removed"),
        ];
        var said = counts.Where(part => part.Count > 0)
            .Select((part, index) => string.Create(CultureInfo.InvariantCulture, $"{part.Count} {(index > 0 ? null : part.Count == 1 ? "paragraph " : "paragraphs ")}{(part.Count == 1 ? "is" : "are")} {part.What}"))
            .ToList();
        return said.Count > 1 ? $"{string.Join(", ", said.SkipLast(1))} and {said[^1]}" : said[0];
    }

    /// <summary>"Changed since 20 June 2024"</summary>
    public static string Mark(PartMark mark, DateTimeOffset since)
        => $"{(mark is PartMark.New ? "New" : "Changed")} since {LondonWords.Of(since.LondonDay())}";

    /// <summary>"3 comments are open."</summary>
    public static string Open(int comments) => comments == 1 ? "1 comment is open." : string.Create(CultureInfo.InvariantCulture, $"{comments} comments are open.");
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RrbPortal.Web.TagHelpers;

/// <summary>
/// A time of day, or a span of it, in London.
/// <code>&lt;london-time start="Model.Start" end="Model.End" /&gt;</code>
/// gives "2pm to 4pm"; "2pm" without an end; "until 4pm" without a start; nothing without both.
/// </summary>
[HtmlTargetElement("london-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LondonTimeTagHelper : TagHelper
{
    public TimeOnly? Start { get; set; }

    public TimeOnly? End { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Start is { } start)
        {
            output.Content.AppendHtml(Time(start));
        }

        if (End is { } end)
        {
            output.Content.Append(Start is null ? "until " : " to ");
            output.Content.AppendHtml(Time(end));
        }
    }

    private static TagBuilder Time(TimeOnly time)
    {
        var tag = new TagBuilder("time");
        tag.Attributes["datetime"] = time.ToString("HH:mm", CultureInfo.InvariantCulture);
        tag.InnerHtml.Append(LondonWords.Of(time));
        return tag;
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RrbPortal.Web.TagHelpers;

/// <summary>
/// A date for readers and machines alike.
/// <code>&lt;london-date value="Model.Date" /&gt;  &lt;london-date value="Model.Date" weekday="true" /&gt;</code>
/// gives <c>&lt;time datetime="2024-06-20"&gt;20 June 2024&lt;/time&gt;</c>.
/// </summary>
[HtmlTargetElement("london-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LondonDateTagHelper : TagHelper
{
    public DateOnly Value { get; set; }

    public bool Weekday { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Value.ToString("O", CultureInfo.InvariantCulture));
        output.Content.SetContent(Weekday ? LondonWords.WithWeekday(Value) : LondonWords.Of(Value));
    }
}

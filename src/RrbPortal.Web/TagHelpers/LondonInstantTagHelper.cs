using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RrbPortal.Core.Common;

namespace RrbPortal.Web.TagHelpers;

/// <summary>
/// A moment, as London's clocks showed it.
/// <code>&lt;london-instant value="Model.PublishedAt" /&gt;  &lt;london-instant value="Model.At" with-time="true" /&gt;</code>
/// gives "20 June 2024", or "20 June 2024 at 2:05pm".
/// </summary>
[HtmlTargetElement("london-instant", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LondonInstantTagHelper : TagHelper
{
    public DateTimeOffset Value { get; set; }

    public bool WithTime { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var london = Value.InLondon().DateTime;
        var date = LondonWords.Of(DateOnly.FromDateTime(london));

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        output.Content.SetContent(WithTime ? $"{date} at {LondonWords.Of(TimeOnly.FromDateTime(london))}" : date);
    }
}

using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RrbPortal.Web.TagHelpers;

/// <summary>
/// Writes HTML that Rendering made of Markdown. It is the only place where text reaches a page without being encoded.
/// <code>&lt;rendered-text html="item.Html" /&gt;</code>
/// Give it nothing but the output of Rendering.
/// </summary>
[HtmlTargetElement("rendered-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RenderedTextTagHelper : TagHelper
{
    public string? Html { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrWhiteSpace(Html))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "rendered");
        output.Content.SetHtmlContent(Html);
    }
}

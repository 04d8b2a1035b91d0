using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RrbPortal.Web.TagHelpers;

/// <summary>
/// A fact that may be absent. An absent one is said to be absent, never left out.
/// <code>&lt;optional-text value="@Model.Place" /&gt;</code> gives the place, or "Not recorded".
/// </summary>
[HtmlTargetElement("optional-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OptionalTextTagHelper : TagHelper
{
    public string? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.IsNullOrWhiteSpace(Value))
        {
            output.TagName = null;
            output.Content.SetContent(Value);
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "not-recorded");
        output.Content.SetContent("Not recorded");
    }
}

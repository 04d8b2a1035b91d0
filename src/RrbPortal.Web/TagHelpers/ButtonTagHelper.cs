using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RrbPortal.Web.TagHelpers;

/// <summary>
/// A button in the site's look that a double click presses once.
/// <code>&lt;button kind="primary"&gt;Save and continue&lt;/button&gt;</code>
/// Kinds: primary (one a page), secondary, warning (takes something away).
/// </summary>
[HtmlTargetElement("button", Attributes = "kind")]
public sealed class ButtonTagHelper : TagHelper
{
    public required string Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var look = Kind is "primary" ? "govuk-button" : $"govuk-button govuk-button--{Kind}";
        output.Attributes.SetAttribute("class", look);
        output.Attributes.SetAttribute("data-module", "govuk-button");
        output.Attributes.SetAttribute("data-prevent-double-click", "true");
        if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
        }
    }
}

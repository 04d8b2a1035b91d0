using Microsoft.AspNetCore.Razor.TagHelpers;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.TagHelpers;

/// <summary>Writes <see cref="InlineScripts.MarkScripting"/>, byte for byte as its hash was made. For the layout alone.</summary>
[HtmlTargetElement("mark-scripting", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MarkScriptingTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(InlineScripts.MarkScripting);
    }
}

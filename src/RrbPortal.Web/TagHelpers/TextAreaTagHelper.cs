using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RrbPortal.Web.TagHelpers;

/// <summary>
/// Several lines of text.
/// <code>&lt;text-area asp-for="Input.PublicText" label="Public text" hint="You can use Markdown" rows="15" /&gt;</code>
/// </summary>
[HtmlTargetElement("text-area", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextAreaTagHelper(IHtmlHelper html) : FieldTagHelper(html)
{
    public int Rows { get; set; } = 5;

    protected override string Markup => "_TextArea";

    protected override FieldModel Describe() => base.Describe() with { Rows = Rows };
}

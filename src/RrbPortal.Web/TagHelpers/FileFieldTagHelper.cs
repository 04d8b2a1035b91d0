using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RrbPortal.Web.TagHelpers;

/// <summary>
/// Files to send. The form needs <c>enctype="multipart/form-data"</c>.
/// <code>&lt;file-field asp-for="Input.Files" label="Files" accept=".txt,.md" multiple="true" /&gt;</code>
/// </summary>
[HtmlTargetElement("file-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileFieldTagHelper(IHtmlHelper html) : FieldTagHelper(html)
{
    public string? Accept { get; set; }

    public bool Multiple { get; set; }

    protected override string Markup => "_FileField";

    protected override FieldModel Describe() => base.Describe() with { Accept = Accept, Multiple = Multiple, Values = [] };
}

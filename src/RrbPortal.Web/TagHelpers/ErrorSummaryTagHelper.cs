using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RrbPortal.Web.TagHelpers;

/// <summary>
/// The list of what has to be mended, each entry a link to its field; nothing while there is nothing to mend.
/// Stands above the h1. The layout puts "Error: " before the title by itself.
/// <code>&lt;error-summary /&gt;</code>
/// For a refusal of a service: <c>ModelState.AddModelError("Input." + refusal.Field, refusal.Reason)</c>, or the key ""
/// for the whole request.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IHtmlHelper html) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var problems = ViewContext.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(error => new Problem(
                entry.Key.Length == 0 ? null : $"#{FieldIds.Of(entry.Key)}",
                error.ErrorMessage)))
            .ToList();
        if (problems.Count == 0)
        {
            return;
        }

        ((IViewContextAware)html).Contextualize(ViewContext);
        output.Content.SetHtmlContent(await html.PartialAsync("/Pages/Shared/_ErrorSummary.cshtml", problems));
    }

    /// <param name="Href">The field to go to; null where the whole request is meant.</param>
    public sealed record Problem(string? Href, string Message);
}

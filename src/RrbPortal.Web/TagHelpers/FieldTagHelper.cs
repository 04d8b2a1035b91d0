using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RrbPortal.Web.TagHelpers;

/// <summary>
/// What all form fields share: <c>asp-for</c> names the property of the page, <c>label</c> and <c>hint</c> are for the
/// reader, the error comes from the model state, and what a person typed comes back after an error. The markup stands
/// in Pages/Shared/Fields. A form carries <c>novalidate</c>, so that every browser shows the same messages.
/// </summary>
public abstract class FieldTagHelper(IHtmlHelper html) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    /// <summary>The question or name above the field; a legend where there are several inputs.</summary>
    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Makes the label the page's heading: "l", "m" or "s". A label of size "l" becomes the h1.</summary>
    public string? LabelSize { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    protected abstract string Markup { get; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = null;
        output.Content.SetHtmlContent(await html.PartialAsync($"/Pages/Shared/Fields/{Markup}.cshtml", Describe()));
    }

    /// <summary>Adds what is special about this kind of field.</summary>
    protected virtual FieldModel Describe()
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = FieldIds.Of(name);
        var state = ViewContext.ModelState[name];
        var error = state?.Errors.FirstOrDefault()?.ErrorMessage;
        return new FieldModel
        {
            Name = name,
            Id = id,
            Label = Label,
            LabelSize = LabelSize,
            Hint = Hint,
            Error = error,
            Values = state?.RawValue is null ? Texts(For.Model) : Texts(state.RawValue),
        };
    }

    private static IReadOnlyList<string> Texts(object? value) => value switch
    {
        null => [],
        string text => [text],
        TimeOnly time => [time.ToString("HH:mm", CultureInfo.InvariantCulture)],
        IEnumerable many => [.. many.Cast<object?>().SelectMany(Texts)],
        _ => [Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""],
    };
}

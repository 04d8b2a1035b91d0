using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RrbPortal.Web.Forms;

namespace RrbPortal.Web.TagHelpers;

/// <summary>
/// A date in three inputs, as people write it; the property is a <c>DateOnly?</c>, which <see cref="DatePartsBinder"/> fills.
/// <code>&lt;date-field asp-for="Input.Date" label="Date of the meeting" hint="For example, 20 6 2024" /&gt;</code>
/// Its errors name the property by its <c>[Display(Name = "Date of the meeting")]</c>.
/// </summary>
[HtmlTargetElement("date-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateFieldTagHelper(IHtmlHelper html) : FieldTagHelper(html)
{
    protected override string Markup => "_DateField";

    protected override FieldModel Describe()
    {
        var field = base.Describe();
        var date = For.Model as DateOnly?;
        return field with
        {
            DateParts =
            [
                Part(field.Name, DatePartsBinder.Day, date?.Day),
                Part(field.Name, DatePartsBinder.Month, date?.Month),
                Part(field.Name, DatePartsBinder.Year, date?.Year),
            ],
        };
    }

    private string Part(string name, string part, int? stored)
        => ViewContext.ModelState[$"{name}.{part}"]?.AttemptedValue ?? stored?.ToString(CultureInfo.InvariantCulture) ?? "";
}

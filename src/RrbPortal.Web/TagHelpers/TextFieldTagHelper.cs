using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RrbPortal.Web.TagHelpers;

/// <summary>
/// One line of text.
/// <code>&lt;text-field asp-for="Input.Title" label="Title" hint="As on the agenda" /&gt;
/// &lt;text-field asp-for="Input.Start" label="Start" width="5" hint="For example, 14:00" /&gt;
/// &lt;text-field asp-for="Input.Email" label="Email address" type="email" autocomplete="username" spellcheck="false" /&gt;</code>
/// </summary>
[HtmlTargetElement("text-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextFieldTagHelper(IHtmlHelper html) : FieldTagHelper(html)
{
    /// <summary>text, email, password, search, tel or url. What is typed into a password field never comes back.</summary>
    public string Type { get; set; } = "text";

    public int? Width { get; set; }

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    public bool Spellcheck { get; set; } = true;

    protected override string Markup => "_TextField";

    protected override FieldModel Describe()
    {
        var field = base.Describe();
        return field with
        {
            Type = Type,
            Width = Width,
            Autocomplete = Autocomplete,
            InputMode = Inputmode,
            Spellcheck = Spellcheck && Type is not "password",
            Values = Type is "password" ? [] : field.Values,
        };
    }
}

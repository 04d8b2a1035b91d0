using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace RrbPortal.Web.TagHelpers;

/// <summary>
/// One of many, in a list that opens. Give the empty answer as a choice of its own where there may be none.
/// <code>&lt;select-field asp-for="Input.BoardId" label="Board" choices="Model.Boards" /&gt;</code>
/// </summary>
[HtmlTargetElement("select-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectFieldTagHelper(IHtmlHelper html) : FieldTagHelper(html)
{
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    protected override string Markup => "_SelectField";

    protected override FieldModel Describe() => base.Describe() with { Choices = Choices };
}

/// <summary>
/// One of a few, all in sight.
/// <code>&lt;radios-field asp-for="Input.Mode" label="How did people take part?" choices="Model.Modes" inline="true" /&gt;</code>
/// </summary>
[HtmlTargetElement("radios-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosFieldTagHelper(IHtmlHelper html) : FieldTagHelper(html)
{
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    public bool Inline { get; set; }

    protected override string Markup => "_RadiosField";

    protected override FieldModel Describe() => base.Describe() with { Choices = Choices, Inline = Inline };
}

/// <summary>
/// Any number of a few; the property is a list.
/// <code>&lt;checkboxes-field asp-for="Input.Themes" label="Themes" hint="Select all that apply" choices="Model.Themes" /&gt;</code>
/// </summary>
[HtmlTargetElement("checkboxes-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxesFieldTagHelper(IHtmlHelper html) : FieldTagHelper(html)
{
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    protected override string Markup => "_CheckboxesField";

    protected override FieldModel Describe() => base.Describe() with { Choices = Choices };
}

/// <summary>
/// Yes or no; the property is a <see cref="bool"/>.
/// <code>&lt;checkbox-field asp-for="Input.FourEyes" label="A second person publishes" /&gt;</code>
/// </summary>
[HtmlTargetElement("checkbox-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxFieldTagHelper(IHtmlHelper html) : FieldTagHelper(html)
{
    protected override string Markup => "_CheckboxField";
}

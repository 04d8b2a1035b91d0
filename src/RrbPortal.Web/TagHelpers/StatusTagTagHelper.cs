using Microsoft.AspNetCore.Razor.TagHelpers;
using RrbPortal.Data.Records;

namespace RrbPortal.Web.TagHelpers;

/// <summary>
/// A small label that says how something stands. The words say it; the colour only helps.
/// <code>&lt;status-tag note="NoteState.Draft" /&gt;  &lt;status-tag meeting="MeetingState.Held" /&gt;
/// &lt;status-tag action="ActionStatus.Open" /&gt;  &lt;status-tag text="Duplicate" colour="yellow" /&gt;</code>
/// Colours: grey, green, teal, blue, yellow, orange, red, purple.
/// </summary>
[HtmlTargetElement("status-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusTagTagHelper : TagHelper
{
    public NoteState? Note { get; set; }

    public MeetingState? Meeting { get; set; }

    public ActionStatus? Action { get; set; }

    public string? Text { get; set; }

    public string Colour { get; set; } = "grey";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (text, colour) = this switch
        {
            { Note: { } note } => StatusWords.Of(note),
            { Meeting: { } meeting } => StatusWords.Of(meeting),
            { Action: { } action } => StatusWords.Of(action),
            _ => (Text ?? "", Colour),
        };

        output.TagName = "strong";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"govuk-tag govuk-tag--{colour}");
        output.Content.SetContent(text);
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using RrbPortal.Core.Publishing;
using RrbPortal.Web.Endpoints.OpenData;

namespace RrbPortal.Web.TagHelpers;

/// <summary>
/// Says in schema.org's words what a page is about, as a block of data that no browser executes (which is why the content
/// security policy has nothing to say to it). One of the attributes is given.
/// </summary>
[HtmlTargetElement("structured-data", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StructuredDataTagHelper(PageData data) : TagHelper
{
    // With this encoder neither "<" nor "&" nor a quotation mark can stand in the block: no text ends it early.
    private static readonly JsonSerializerOptions Safe = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A page with a note.</summary>
    public PublishedMeetingPage? Note { get; set; }

    /// <summary>A page with an agenda.</summary>
    public PublishedAgendaPage? Agenda { get; set; }

    /// <summary>The slug of a board, with <see cref="BoardName"/>.</summary>
    public string? Board { get; set; }

    public string? BoardName { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        JsonNode? said = this switch
        {
            { Note: { Note: not null } page } => data.OfNote(page, page.Note),
            { Agenda: { } page } => data.OfAgenda(page),
            { Board: { } slug, BoardName: { } name } => data.OfBoard(slug, name),
            _ => null,
        };
        if (said is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;

        // As it stands, because some readers of such blocks look for these very letters and the encoder would write "&#x2B;".
        output.Attributes.SetAttribute("type", new HtmlString("application/ld+json"));
        output.Content.SetHtmlContent(said.ToJsonString(Safe));
    }
}

using RrbPortal.Core.Rendering;
using RrbPortal.Core.Writing;

namespace RrbPortal.Web.Pages.Secretariat.Note;

/// <summary>One item on the page of the whole note.</summary>
/// <param name="Place">Its place in the form, from 0.</param>
/// <param name="Preview">How its text will look; null where nobody asked.</param>
public sealed record ItemCard(int MeetingId, string BoardSlug, int Place, WritingItem Item, ItemForm Form, ItemMargin Margin, IReadOnlyList<HeldOffer> Held, RenderedText? Preview)
{
    public string Prefix => $"Input.Items[{Choices.Number(Place)}]";

    public string Id(string field) => $"item-{Choices.Number(Item.Id)}-{field}";

    /// <summary>What stands beside the text.</summary>
    public Beside Beside => new(MeetingId, BoardSlug, Item.Id, Margin, Preview);
}

/// <summary>What stands beside the text of one item, and may be sent alone while somebody types.</summary>
public sealed record Beside(int MeetingId, string BoardSlug, int ItemId, ItemMargin Margin, RenderedText? Preview);

/// <summary>A text that its writer has not put into the note, with the buttons that do.</summary>
public sealed record HeldCard(int MeetingId, HeldOffer Offer, bool IsOpenToChange);

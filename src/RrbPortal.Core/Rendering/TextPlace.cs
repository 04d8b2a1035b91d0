namespace RrbPortal.Core.Rendering;

/// <summary>Where a text stands, which decides how deep its own headings start. The value is the level of the first.</summary>
public enum TextPlace
{
    /// <summary>A text of its own, under a heading of the page, which is an h2.</summary>
    Page = 3,

    /// <summary>Under a heading of an item, which is an h3.</summary>
    Item = 4,

    /// <summary>Under a heading of a sub-item, which is an h4.</summary>
    SubItem = 5,
}

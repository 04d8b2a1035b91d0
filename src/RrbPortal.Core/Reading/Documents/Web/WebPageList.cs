using System.Globalization;
using AngleSharp.Dom;

namespace RrbPortal.Core.Reading.Documents.Web;

/// <summary>A list while it is read, with the number of its next entry.</summary>
internal sealed class WebPageList
{
    private NumberForm? form;
    private int next;
    private int step = 1;

    public required int Depth { get; init; }

    public required string Key { get; init; }

    /// <summary>As the page prints it; null for a bullet.</summary>
    public string? Label { get; private set; }

    public bool InEntry { get; set; }

    /// <summary>Its first words are printed: what comes goes on with the entry.</summary>
    public bool EntryHasText { get; set; }

    public static WebPageList Of(IElement element, int depth)
    {
        var list = new WebPageList { Depth = depth, Key = $"{element.GetHashCode()}/{depth}", next = 1 };
        if (element.LocalName == "ol")
        {
            list.form = element.GetAttribute("type") switch
            {
                "a" => NumberForm.LowerLetter,
                "A" => NumberForm.UpperLetter,
                "i" => NumberForm.LowerRoman,
                "I" => NumberForm.UpperRoman,
                _ => NumberForm.Decimal,
            };
            var reversed = element.HasAttribute("reversed");
            list.step = reversed ? -1 : 1;
            list.next = Number(element.GetAttribute("start")) ?? (reversed ? element.Children.Count(child => child.LocalName == "li") : 1);
        }

        return list;
    }

    public void Begin(IElement entry)
    {
        (InEntry, EntryHasText, Label) = (true, false, null);
        if (form is { } written)
        {
            next = Number(entry.GetAttribute("value")) ?? next;
            Label = ListNumber.Write(next, written) + ".";
            next += step;
        }
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 100_000 ? number : null;
}

namespace RrbPortal.Core.Reading.Documents;

/// <summary>Counts what a reader did to a document, and says it in sentences.</summary>
internal sealed class DocumentNotices
{
    public int TrackedChanges { get; set; }

    public int Comments { get; set; }

    public int Pictures { get; set; }

    public int HiddenTexts { get; set; }

    public int TextBoxes { get; set; }

    public int Notes { get; set; }

    public int PageNumbers { get; set; }

    public int MarginParts { get; set; }

    public int Embedded { get; set; }

    public int FormFields { get; set; }

    public IReadOnlyList<string> Sentences =>
    [
        .. new[]
        {
            Say(TrackedChanges, "1 tracked change was taken as accepted.", "{0} tracked changes were taken as accepted."),
            Say(Comments, "1 comment is not part of the text and is left out.", "{0} comments are not part of the text and are left out."),
            Say(HiddenTexts, "1 piece of hidden text was kept: look whether it should be there.", "{0} pieces of hidden text were kept: look whether they should be there."),
            Say(TextBoxes, "1 text box was read after its paragraph.", "{0} text boxes were read after their paragraphs."),
            Say(Notes, "1 footnote stands at the end.", "{0} footnotes stand at the end."),
            Say(MarginParts, "The page header or footer was read once.", "{0} page headers and footers were read once."),
            Say(PageNumbers, "1 page number that the program works out is left out.", "{0} page numbers that the program works out are left out."),
            Say(Pictures, "1 picture is left out.", "{0} pictures are left out."),
            Say(Embedded, "1 embedded document is left out.", "{0} embedded documents are left out."),
            Say(FormFields, "The choices of 1 form field are left out.", "The choices of {0} form fields are left out."),
        }.OfType<string>(),
    ];

    private static string? Say(int count, string one, string many) => count switch
    {
        0 => null,
        1 => one,
        _ => string.Format(System.Globalization.CultureInfo.InvariantCulture, many, count),
    };
}

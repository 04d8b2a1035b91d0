using RrbPortal.Core.Reading;
using static RrbPortal.Core.Tests.Reading.Documents.DocumentFiles;

namespace RrbPortal.Core.Tests.Reading.Documents;

public class OpenDocumentReaderTests
{
    private const string Automatic = """
        <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/>
        <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>
        <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="." text:start-value="2"/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/></text:list-style>
        <text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
        """;

    private const string Styles = "<office:styles><style:style style:name=\"Heading_20_2\" style:family=\"paragraph\" style:default-outline-level=\"2\"/></office:styles>";

    [Fact]
    public void Headings_BoldLines_AndSpaces()
    {
        var text = Odt("<text:h text:outline-level=\"1\">One</text:h><text:p text:style-name=\"P1\">Two</text:p><text:p><text:span text:style-name=\"T1\">Bold</text:span></text:p><text:p>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d  e</text:p>");

        Assert.Equal(["# One", "", "## Two", "", "**Bold**", "", "a   b\tc", "d e"], text.Lines);
        Assert.Equal(SourceFormat.OpenDocument, text.Format);
    }

    [Fact]
    public void Lists_PrintTheirNumbers_AndGoOnWhereTheySaySo()
    {
        static string Item(string inside) => $"<text:list-item>{inside}</text:list-item>";

        var text = Odt($"<text:list text:style-name=\"L1\">{Item("<text:p>first</text:p><text:p>more</text:p>")}{Item("<text:p>second</text:p><text:list>" + Item("<text:p>below</text:p>") + "</text:list>")}</text:list>"
            + $"<text:p>Between.</text:p><text:list text:style-name=\"L1\" text:continue-numbering=\"true\">{Item("<text:p>third</text:p>")}</text:list><text:list text:style-name=\"L2\">{Item("<text:p>point</text:p>")}</text:list>");

        Assert.Equal(["2. first", "  more", "", "3. second", "", "  3.a) below", "", "Between.", "", "4. third", "", "- point"], text.Lines);
    }

    [Fact]
    public void TrackedDeletions_Comments_AndNotes()
    {
        var text = Odt("<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>"
            + "<text:p>Costs<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>In real terms.</text:p></text:note-body></text:note> fell.<office:annotation><text:p>why?</text:p></office:annotation></text:p><text:p>End.</text:p>");

        Assert.Equal(["Costs¹ fell.", "", "End.", "", "¹ In real terms."], text.Lines);
        Assert.Equal(["paragraph 1", null, "paragraph 2", null, "footnote 1"], text.Origins);
        Assert.Contains("1 tracked change was taken as accepted.", text.Notices);
        Assert.Contains("1 comment is not part of the text and is left out.", text.Notices);
    }

    [Fact]
    public void Tables_AndTextBoxes()
    {
        static string Cell(string text) => $"<table:table-cell><text:p>{text}</text:p></table:table-cell>";

        var text = Odt($"<table:table><table:table-header-rows><table:table-row>{Cell("Name")}{Cell("Role")}</table:table-row></table:table-header-rows><table:table-row>{Cell("A")}{Cell("B")}</table:table-row></table:table>"
            + "<text:p>anchor<draw:frame><draw:text-box><text:p>inside</text:p></draw:text-box></draw:frame> goes on</text:p>");

        Assert.Equal(["| Name | Role |", "|---|---|", "| A | B |", "", "anchor goes on", "", "inside"], text.Lines);
    }

    [Fact]
    public void Contents_LeaveOutThePagesNumbers_AndLinksToNowhereSaySo()
    {
        var text = Odt("<text:table-of-content><text:index-body><text:p><text:a xlink:href=\"#a\">Welcome<text:tab/>3</text:a></text:p><text:p><text:a xlink:href=\"#\">Close<text:tab/>4</text:a></text:p></text:index-body></text:table-of-content><text:p><text:bookmark text:name=\"a\"/>Text</text:p>");

        Assert.Equal(["[Welcome](#there)", "", "[Close](#)", "", "Text"], text.Lines);
        Assert.Contains("2 page numbers that the program works out are left out.", text.Notices);
    }

    [Fact]
    public void HiddenText_IsKeptAndSaid()
    {
        var text = Odt("<text:p>seen <text:span text:style-name=\"T2\">unseen</text:span></text:p>");

        Assert.Equal(["seen unseen"], text.Lines);
        Assert.Single(text.Notices);
    }

    [Fact]
    public void PageHeader_IsTheTop_AndFooterAMargin()
    {
        var text = Read(OpenDocument("<text:p>Note</text:p>", styles: "<office:master-styles><style:master-page style:name=\"Standard\"><style:header><text:p>Example Board</text:p></style:header><style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles>"), "note.odt");

        Assert.Equal(["Example Board", "", "Note", "", "Page"], text.Lines);
        Assert.Equal("page footer", text.Origins![4]);
    }

    [Fact]
    public void Protected_IsRefusedWithWhatToDo()
    {
        var bytes = Zip([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "garbage"), ("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"urn:m\"><manifest:encryption-data/></manifest:manifest>")]);

        Assert.Equal("note.odt is protected by a password. Save it without one and import that.", Decode(bytes, "note.odt").Refusal);
    }

    private static SourceText Odt(string body) => Read(OpenDocument(body, Automatic, Styles), "note.odt");
}

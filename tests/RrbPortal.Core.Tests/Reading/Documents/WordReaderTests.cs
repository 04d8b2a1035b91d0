using RrbPortal.Core.Reading;
using RrbPortal.Core.Reading.Documents;
using static RrbPortal.Core.Tests.Reading.Documents.DocumentFiles;

namespace RrbPortal.Core.Tests.Reading.Documents;

public class WordReaderTests
{
    private const string Styles = """
        <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Item title"/><w:basedOn w:val="berschrift2"/></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Standard"/></w:style>
        <w:style w:type="paragraph" w:styleId="Strong"><w:name w:val="Lead"/><w:rPr><w:b/></w:rPr></w:style>
        """;

    private const string Numbering = """
        <w:abstractNum w:abstractNumId="7">
          <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Item %1:"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>
        """;

    [Fact]
    public void Headings_KnownByTheirStylesInAnyLanguage()
    {
        var text = ReadWord(P("One", "<w:pStyle w:val=\"berschrift1\"/>") + P("Two", "<w:pStyle w:val=\"Mine\"/>") + P("Three", "<w:outlineLvl w:val=\"2\"/>") + P("Text"), ("styles", Styles));

        Assert.Equal(["# One", "", "## Two", "", "### Three", "", "Text"], text.Lines);
        Assert.Equal(["paragraph 1", null, "paragraph 2", null, "paragraph 3", null, "paragraph 4"], text.Origins);
        Assert.Equal(SourceFormat.Word, text.Format);
    }

    [Fact]
    public void Numbers_AreThoseThatWordPrints()
    {
        string Entry(string text, int level, string id = "1") => P(text, NumberedBy(id, level));

        var text = ReadWord(Entry("first", 0) + Entry("below", 1) + Entry("again", 1) + Entry("deep", 2) + Entry("second", 0) + Entry("anew", 1) + Entry("jump", 0, "3") + Entry("on", 0), ("numbering", Numbering));

        Assert.Equal(["Item 3: first", "  3.a) below", "  3.b) again", "    (I) deep", "Item 4: second", "  4.a) anew", "Item 9: jump", "Item 10: on"], text.Lines);
    }

    [Fact]
    public void NumbersWithTextBetweenThem_AreHeadingsThatStandApart()
    {
        var text = ReadWord(P("Welcome", NumberedBy("1")) + P("The chair spoke.") + P("Close", NumberedBy("1")) + P("Next", NumberedBy("1")), ("numbering", Numbering));

        Assert.Equal(["Item 3: Welcome", "", "The chair spoke.", "", "Item 4: Close", "", "Item 5: Next"], text.Lines);
    }

    [Fact]
    public void Bullets_StandClosely_AndDeeperOnesFurtherIn()
    {
        var text = ReadWord(P("Before:") + P("one", NumberedBy("2")) + P("two", NumberedBy("2", 1)) + P("After."), ("numbering", Numbering));

        Assert.Equal(["Before:", "", "- one", "  - two", "", "After."], text.Lines);
    }

    [Fact]
    public void BoldAsAWhole_IsMarked_APartOfIt_IsNot()
    {
        var text = ReadWord(P("Title", run: "<w:b/>") + P("By its style", "<w:pStyle w:val=\"Strong\"/>") + P("Not", "<w:pStyle w:val=\"Strong\"/>", "<w:b w:val=\"0\"/>") + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Action: </w:t></w:r><w:r><w:t>do it</w:t></w:r></w:p>", ("styles", Styles));

        Assert.Equal(["**Title**", "", "**By its style**", "", "Not", "", "Action: do it"], text.Lines);
    }

    [Fact]
    public void TrackedChanges_AreTakenAsAccepted()
    {
        var text = ReadWord(
            "<w:p><w:r><w:t xml:space=\"preserve\">The Board </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>rejected</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>agreed</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">Joined </w:t></w:r></w:p>" + P("together.")
            + Table(Row(Cell(P("kept")), Cell(P("too"))), $"<w:tr><w:trPr><w:del w:id=\"4\"/></w:trPr>{Cell(P("gone"))}</w:tr>"));

        Assert.Equal(["The Board agreed.", "", "Joined together.", "", "| kept | too |"], text.Lines);
        Assert.Contains("3 tracked changes were taken as accepted.", text.Notices);
    }

    [Fact]
    public void Footnotes_StandAtTheEndWithTheirMark()
    {
        var text = ReadWord(
            "<w:p><w:r><w:t>Costs fell.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + P("Last."),
            ("footnotes", $"<w:footnote w:type=\"separator\" w:id=\"0\">{P("rule")}</w:footnote><w:footnote w:id=\"2\">{P("In real terms.")}</w:footnote>"));

        Assert.Equal(["Costs fell.¹", "", "Last.", "", "¹ In real terms."], text.Lines);
        Assert.Equal("footnote 1", text.Origins![4]);
    }

    [Fact]
    public void Comments_Pictures_AndPageNumbers_AreLeftOutAndSaid()
    {
        var text = ReadWord("<w:p><w:r><w:t>Text</w:t><w:commentReference w:id=\"1\"/><w:pict><v:imagedata xmlns:v=\"urn:schemas-microsoft-com:vml\"/></w:pict></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>17</w:t></w:r></w:fldSimple></w:p>");

        Assert.Equal(["Text"], text.Lines);
        Sequence.AreEqual(["1 comment is not part of the text and is left out.", "1 page number that the program works out is left out.", "1 picture is left out."], text.Notices);
    }

    [Fact]
    public void Fields_GiveTheirResultAndNotTheirInstruction()
    {
        var text = ReadWord("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> REF place </w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>Room 2</w:t><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");

        Assert.Equal(["Room 2"], text.Lines);
    }

    [Theory]
    [InlineData("<w:instrText> REF place </w:instrText>")]
    [InlineData("<w:instrText> PAGE </w:instrText>")]
    [InlineData("<w:instrText> REF place </w:instrText><w:fldChar w:fldCharType=\"separate\"/>")]
    public void FieldWithoutAnEnd_SwallowsNoText(string field)
    {
        var text = ReadWord($"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/>{field}<w:t>beside</w:t></w:r></w:p>" + P("below"));

        Assert.Equal(["beside", "", "below"], text.Lines);
    }

    [Fact]
    public void PageNumberWithoutAnEnd_EndsWithItsParagraph()
    {
        var text = ReadWord("<w:p><w:r><w:t>Page</w:t><w:fldChar w:fldCharType=\"begin\"/><w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>17</w:t></w:r></w:p>" + P("below") + "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/><w:t>end</w:t></w:r></w:p>");

        Assert.Equal(["Page", "", "below", "", "end"], text.Lines);
        Assert.Equal(["1 page number that the program works out is left out."], text.Notices);
    }

    [Fact]
    public void Links_InsideTheDocument_AreLinks_AndThoseToNowhereSaySo()
    {
        var text = ReadWord(
            "<w:p><w:hyperlink w:anchor=\"here\"><w:r><w:t>Welcome</w:t></w:r></w:hyperlink></w:p><w:p><w:hyperlink w:anchor=\"lost\"><w:r><w:t>Close</w:t></w:r></w:hyperlink></w:p>"
            + "<w:p><w:r><w:t xml:space=\"preserve\">See </w:t></w:r><w:hyperlink w:anchor=\"here\"><w:r><w:t>above</w:t></w:r></w:hyperlink></w:p><w:p><w:bookmarkStart w:id=\"0\" w:name=\"here\"/><w:r><w:t>Text</w:t></w:r></w:p>");

        Assert.Equal(["[Welcome](#there)", "", "[Close](#)", "", "See above", "", "Text"], text.Lines);
    }

    [Fact]
    public void Breaks_Tabs_AndSigns_AreKept()
    {
        var text = ReadWord("<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>co</w:t><w:noBreakHyphen/><w:t>opt</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p><w:p><w:r><w:t>end</w:t><w:br w:type=\"page\"/></w:r></w:p>" + P("next"));

        Assert.Equal(["one", "two\tco-opt\uF0FC", "", "end", "\f", "", "next"], text.Lines);
    }

    [Fact]
    public void TextBox_IsReadOnceAfterItsParagraph()
    {
        var box = $"<w:txbxContent>{P("inside")}</w:txbxContent>";
        var text = ReadWord($"<w:p><w:r><w:t>anchor</w:t><mc:AlternateContent><mc:Choice Requires=\"wps\">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>" + P("after"));

        Assert.Equal(["anchor", "", "inside", "", "after"], text.Lines);
        Assert.Contains("1 text box was read after its paragraph.", text.Notices);
    }

    [Fact]
    public void Tables_BecomeRows_AndKeepWhatSpansAndWhatIsListed()
    {
        var head = $"<w:tr><w:trPr><w:tblHeader/></w:trPr>{Cell(P("Name"))}{Cell(P("Role"))}{Cell(P("Body"))}</w:tr>";
        var spanning = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + P("A Name") + "</w:tc>";

        var text = ReadWord(Table(head, Row(spanning, Cell(P("MPS"), P("MOPAC"))), Row(Cell(P("x|y")), Cell("<w:p/>"), Cell(P("Head of"), P("Service")))));

        Assert.Equal(["| Name | Role | Body |", "|---|---|---|", "| A Name |  | MPS; MOPAC |", "| x¦y |  | Head of Service |"], text.Lines);
        Assert.Equal(["table 1, row 1", null, "table 1, row 2", "table 1, row 3"], text.Origins);
    }

    [Fact]
    public void TableThatOnlyArrangesText_IsReadCellByCell()
    {
        var prose = string.Join(' ', Enumerable.Repeat("The chair opened the meeting and spoke of it.", 20));

        var text = ReadWord(Table(Row(Cell(P("1.")), Cell(P("Welcome"), P(prose))), Row(Cell(P("2.")), Cell(P("Close")))));

        Assert.Equal(["1. Welcome", "", prose, "", "2. Close"], text.Lines);
    }

    [Fact]
    public void TablesInTables_LoseNothing()
    {
        var inner = Table(Row(Cell(P("deep")), Cell(P("deeper"))));

        var text = ReadWord(Table(Row(Cell(P("outer"), inner, P("below")), Cell(P("beside")))));

        Assert.Equal(["outer", "", "| deep | deeper |", "", "below", "", "beside"], text.Lines);
    }

    [Fact]
    public void PageHeaders_FirstOneIsTheTop_OthersAreMargins()
    {
        var text = ReadWord(
            P("Note") + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header2\"/><w:headerReference w:type=\"first\" r:id=\"header1\"/><w:footerReference w:type=\"default\" r:id=\"footer1\"/><w:titlePg/></w:sectPr>",
            ("header1", P("Example Board")), ("header2", P("Example Board, continued")), ("footer1", P("OFFICIAL")));

        Assert.Equal(["Example Board", "", "Note", "", "Example Board, continued", "", "OFFICIAL"], text.Lines);
        Assert.Equal(["top of the first page", null, "paragraph 1", null, "page header", null, "page footer"], text.Origins);
        Assert.True(Origins.IsMargin(text.Origins![6]));
    }

    [Fact]
    public void HiddenText_IsKeptAndSaid()
    {
        var text = ReadWord(P("seen") + P("unseen", run: "<w:vanish/>"));

        Assert.Equal(["seen", "", "unseen"], text.Lines);
        Assert.Contains("1 piece of hidden text was kept: look whether it should be there.", text.Notices);
    }

    [Fact]
    public void GapsMadeWithTheEnterKey_PartParagraphs_AndOthersFollowClosely()
    {
        var text = ReadWord(string.Concat(P("Attendees:"), "<w:p/>", P("MOPAC"), P("MPS"), "<w:p/>", P("Apologies:"), "<w:p/>", P("CPS")));

        Assert.Equal(["Attendees:", "", "MOPAC", "MPS", "", "Apologies:", "", "CPS"], text.Lines);
    }
}

using System.Text;
using RrbPortal.Core.Demonstration;
using RrbPortal.Core.Papers;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Papers;

/// <summary>What a file is, by its content.</summary>
public sealed class PaperInspectionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rrb-inspect-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string, byte[], string> Taken => new()
    {
        { "wrong-name.docx", PlainPdf.Of("A", ["x"]), "application/pdf" },
        { "a.zip", PaperContents.Office("wordprocessingml.document"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "a", PaperContents.Office("spreadsheetml.sheet"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "a", PaperContents.Office("presentationml.presentation"), "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
        { "a", PaperContents.OpenDocument("text"), "application/vnd.oasis.opendocument.text" },
        { "a", PaperContents.OpenDocument("spreadsheet"), "application/vnd.oasis.opendocument.spreadsheet" },
        { "a", PaperContents.OpenDocument("presentation"), "application/vnd.oasis.opendocument.presentation" },
        { "a.html", PaperContents.Png, "image/png" },
        { "a", PaperContents.Jpeg, "image/jpeg" },
        { "a.exe", PaperContents.Text("Only words – and a dash."), "text/plain; charset=utf-8" },
        { "a.CSV", PaperContents.Text("a,b\n1,2\n"), "text/csv; charset=utf-8" },
        { "a.txt", Encoding.Latin1.GetBytes("caf\u00e9"), "text/plain; charset=windows-1252" },
        { "note.txt", PaperContents.Text("MZ is how programs begin, and this sentence too."), "text/plain; charset=utf-8" },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task Inspect_KindThatPapersMayBe_IsKnownByItsContent(string name, byte[] content, string mediaType)
    {
        var found = await InspectAsync(name, content);

        Assert.Equal((null, mediaType), (found.Problem, found.MediaType));
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "a.docm", PaperContents.MacroOffice, "holds macros" },
        { "a.docx", PaperContents.Office("wordprocessingml.document", "word/vbaProject.bin"), "holds macros" },
        { "a.xlsx", PaperContents.Office("spreadsheetml.sheet", "xl/macrosheets/sheet1.xml"), "holds macros" },
        { "a.odt", PaperContents.OpenDocument("text", "Basic/Standard/Module1.xml"), "holds macros" },
        { "a.ods", PaperContents.OpenDocument("spreadsheet", "Scripts/python/a.py"), "holds macros" },
        { "a.pdf", PaperContents.Zip([("a.txt", "x")]), "is a zip" },
        { "a.docx", PaperContents.Office("wordprocessingml.document")[..^30], "is damaged" },
        { "a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "of the old kind" },
        { "a.txt", PaperContents.Text("<!DOCTYPE html><title>x</title>"), "hold script" },
        { "a.txt", PaperContents.Text("  <svg xmlns='http://www.w3.org/2000/svg'/>"), "hold script" },
        { "a.csv", PaperContents.Text("a,b\n<script>alert(1)</script>"), "hold script" },
        { "a.rtf", PaperContents.Text(@"{\rtf1 text}"), "hold script" },
        { "a.txt", [(byte)'M', (byte)'Z', 0x90, 0, 3, 0], "is a program" },
        { "a.pdf", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1], "is a program" },
        { "a.txt", PaperContents.Text("#!/bin/sh\nrm -r x"), "is a program" },
        { "a.pdf", PaperContents.Text("%PDF-1.7\nand no end"), "breaks off" },
        { "a.png", PaperContents.Png[..20], "breaks off" },
        { "a.jpg", PaperContents.Jpeg[..^2], "breaks off" },
        { "a.txt", [.. "text and then "u8, 0, 1, 2], "none of the kinds" },
        { "a.gif", [.. "GIF89a"u8, 1, 0, 1, 0], "none of the kinds" },
        { "a.txt", [0xFF, 0xFE, (byte)'a', 0], "UTF-16" },
        { "late.txt", [.. PaperContents.Text(new string('a', 200_000)), 0], "none of the kinds" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Inspect_KindThatPapersMayNotBe_IsRefusedWithWhatToDo(string name, byte[] content, string problem)
    {
        var found = await InspectAsync(name, content);

        Assert.Null(found.MediaType);
        Assert.Contains(problem, found.Problem, StringComparison.Ordinal);
        Assert.Contains("pload", found.Problem!.Replace("Take the documents out and u", "u", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_PackageOfCountlessParts_IsRefusedBeforeItIsOpened()
    {
        var bytes = Enumerable.Repeat("PK\u0001\u0002"u8.ToArray(), 25_000).SelectMany(part => part).ToArray();

        var found = await InspectAsync("bomb.docx", [.. "PK\u0003\u0004"u8, .. bytes]);

        Assert.Contains("more than 20,000 parts", found.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_ContentTypesThatUnfoldWithoutEnd_AreRefused()
    {
        var found = await InspectAsync("bomb.docx", PaperContents.Zip([("[Content_Types].xml", new string(' ', 8_000_000))]));

        Assert.Contains("is damaged", found.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run.bat", "run.bat.txt")]
    [InlineData("note.TXT", "note.TXT")]
    [InlineData(@"C:\folder\note.txt", "note.txt")]
    [InlineData("../../note.txt", "note.txt")]
    [InlineData("", "paper.txt")]
    [InlineData("a\u202Etxt.exe", "atxt.exe.txt")]
    [InlineData("a\r\nSet-Cookie: x.txt", "aSet-Cookie_ x.txt")]
    [InlineData("...", "paper.txt")]
    public void FileName_FromOutside_IsCleanAndSaysWhatTheContentIs(string name, string expected)
        => Assert.Equal(expected, PaperFileNames.Of(name, PaperType.Text));

    [Fact]
    public void FileName_TooLong_IsCutAndKeepsItsExtension()
    {
        var name = PaperFileNames.Of(new string('a', 400) + ".pdf", PaperType.Pdf);

        Assert.Equal(255, name.Length);
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
    }

    private async Task<Inspected> InspectAsync(string name, byte[] content)
    {
        var path = Path.Combine(_folder, "file");
        await File.WriteAllBytesAsync(path, content);
        return await PaperInspection.OfAsync(path, name, default);
    }
}

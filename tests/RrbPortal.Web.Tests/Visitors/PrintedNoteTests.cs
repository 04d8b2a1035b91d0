using System.Diagnostics;
using System.Security.Cryptography;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.Publishing;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Hosting;
using RrbPortal.Web.Tests.Papers;

namespace RrbPortal.Web.Tests.Visitors;

/// <summary>Downloads in the hands of programs that others wrote.</summary>
public sealed class PrintedNoteTests
{
    private const string Pdf = "/boards/rrb/meetings/2024-06-20.pdf";

    [PrintedNoteFact("chromium", "pdfinfo", "pdftotext", "qpdf")]
    public async Task Pdf_OfANote_IsTaggedKeptAndGivesTheSameFacts()
    {
        await using var portal = await PortalApplication.CreateAsync(new Dictionary<string, string?> { ["Pdf:Chromium"] = Programs.Chromium });
        await portal.Series().PublishAsync(ExportedNotes.ForPrint);
        var visitor = portal.Anonymous().Client;

        var answer = await visitor.GetAsync(Pdf);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var again = await visitor.GetByteArrayAsync(Pdf);
        var info = await RunAsync("pdfinfo", bytes, "note.pdf");
        var check = await RunAsync("qpdf", bytes, "note.pdf", "--check");
        var facts = await ReadBack.FactsAsync(bytes, "note.pdf");

        Assert.Equal(("application/pdf", "rrb-2024-06-20-r1.pdf"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName));
        Assert.Equal(bytes, again);
        Assert.Contains("No syntax or stream encoding errors found", check, StringComparison.Ordinal);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(@"Title:\s+Reducing Reoffending Board, 20 June 2024", info);
        Assert.Equal(ReadBack.Published(ExportedNotes.ForPrint).Split('\n'), ReadBack.Read(facts).Split('\n'));
        var kept = Assert.Single(Directory.GetFiles(Path.Combine(portal.Folder, "downloads"), "*.pdf", SearchOption.AllDirectories));
        Assert.StartsWith(ContentHash.Of(ExportedNotes.ForPrint), Path.GetFileName(kept), StringComparison.Ordinal);
        Assert.Contains(Pdf, (await portal.Anonymous().GetAsync("/boards/rrb/meetings/2024-06-20")).Document.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")));
    }

    [PrintedNoteFact("chromium")]
    public async Task Pdf_PrintedTwice_IsTheSameBytesAndCanBeVerified()
    {
        var record = Guid.NewGuid();
        await using var one = await PrintingAsync(record);
        await using var two = await PrintingAsync(record);

        var printed = await one.Anonymous().Client.GetByteArrayAsync(Pdf);

        Assert.Equal(printed, await two.Anonymous().Client.GetByteArrayAsync(Pdf));
        Assert.Contains("The file, byte for byte: PDF", (await one.Anonymous().GetAsync($"/verify/{Convert.ToHexStringLower(SHA256.HashData(printed))}")).Text, StringComparison.Ordinal);
    }

    private static async Task<PortalApplication> PrintingAsync(Guid record)
    {
        var portal = await PortalApplication.CreateAsync(new Dictionary<string, string?> { ["Pdf:Chromium"] = Programs.Chromium });
        await portal.Series().PublishAsync(ExportedNotes.Full, record);
        return portal;
    }

    [PrintedNoteFact("chromium", "pdftotext")]
    public async Task Pdf_OfDemonstrationNotes_GivesTheSameFacts()
    {
        await using var portal = await PortalApplication.CreateAsync(new Dictionary<string, string?> { ["Pdf:Chromium"] = Programs.Chromium });
        foreach (var note in await ExportedNotes.DemonstratedAsync())
        {
            await portal.Series().PublishAsync(note);

            var facts = await ReadBack.FactsAsync(await portal.Anonymous().Client.GetByteArrayAsync($"/boards/rrb/meetings/{note.Date:yyyy-MM-dd}.pdf"), "note.pdf");

            Assert.Equal(ReadBack.Published(note).Split('\n'), ReadBack.Read(facts).Split('\n'));
        }
    }

    [PrintedNoteFact("soffice", "pdftotext")]
    public async Task WordAndOpenDocument_OpenedByLibreOffice_KeepTheirText()
    {
        foreach (var format in new[] { DownloadFormat.Word, DownloadFormat.OpenDocument })
        {
            var facts = await ReadBack.FactsAsync(await ConvertedAsync(format), "note.pdf");

            Assert.Equal(ExportedNotes.Full.Date, facts.Date);
            Assert.Equal(ExportedNotes.Full.Items.Select(item => item.Title), facts.Items.Select(item => item.Title));
        }
    }

    private static async Task<byte[]> ConvertedAsync(DownloadFormat format)
    {
        var folder = Directory.CreateTempSubdirectory("rrb-office-").FullName;
        try
        {
            var file = Path.Combine(folder, $"note.{format.Extension}");
            await File.WriteAllBytesAsync(file, format.Write(ExportedNotes.Full));
            await RunAsync("soffice", folder, $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder, file);
            return await File.ReadAllBytesAsync(Path.ChangeExtension(file, "pdf"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> RunAsync(string program, byte[] file, string name, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("rrb-info-").FullName;
        try
        {
            var path = Path.Combine(folder, name);
            await File.WriteAllBytesAsync(path, file);
            return await RunAsync(program, folder, [.. arguments, path]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}

using System.Text;
using Microsoft.Playwright;
using RrbPortal.Browser.Tests.Browsers;
using RrbPortal.Core.Publishing;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Browser.Tests.Journeys;

/// <summary>A file is brought to the portal to be checked, and stays where it is.</summary>
public sealed class VerifyTests(BrowserHost host) : IClassFixture<BrowserHost>
{
    private const string Note = "boards/rrb/meetings/2024-06-20";

    [BrowserFact]
    public async Task File_Chosen_IsNamedWithoutBeingSent()
    {
        await using var portal = await PortalApplication.ListenAsync();
        await new PublishedSeries(portal.Database).PublishAsync(ExportedNotes.Full);
        await using var reader = await Person.AtAsync(host.Browser, portal.Address);
        var sent = new List<string>();
        reader.Page.Request += (_, request) => sent.Add($"{request.Method} {request.PostData?.Length ?? 0}");
        var word = await FileAsync(portal, "docx");

        await reader.Page.GotoAsync("/verify");
        Assert.Empty(await Axe.ViolationsAsync(reader.Page));
        await reader.Page.GetByLabel("Choose a file, or drop it here").SetInputFilesAsync(word);
        await reader.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "This is a published text of this website" }).WaitForAsync();

        Assert.Contains("The file, byte for byte: Word", await reader.ReadAsync(), StringComparison.Ordinal);
        Assert.Equal(["GET 0"], sent.Distinct());
    }

    [BrowserTheory]
    [InlineData("docx")]
    [InlineData("odt")]
    [InlineData("md")]
    [InlineData("txt")]
    [InlineData("json")]
    public async Task File_ChangedAndDropped_NamesWhatItSaysItIs(string extension)
    {
        await using var portal = await PortalApplication.ListenAsync();
        await new PublishedSeries(portal.Database).PublishAsync(ExportedNotes.Full);
        await using var reader = await Person.AtAsync(host.Browser, portal.Address);
        var file = await FileAsync(portal, extension);

        await reader.Page.GotoAsync("/verify");
        var data = await reader.Page.EvaluateHandleAsync(
            "bytes => { const data = new DataTransfer(); data.items.add(new File([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], 'changed')); return data; }",
            Convert.ToBase64String([.. file.Buffer, .. Encoding.UTF8.GetBytes(" and a word more")]));
        await reader.Page.DispatchEventAsync(".verify-choice", "drop", new { dataTransfer = data });
        await reader.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "This is not a published text of this website" }).WaitForAsync();

        Assert.Contains("The file says that it holds revision 1 of the note of 20 June 2024", await reader.ReadAsync(), StringComparison.Ordinal);
        Assert.Contains($"names={ContentHash.Of(ExportedNotes.Full)}", reader.Page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Form_WithoutScript_AnswersATypedHash()
    {
        await using var portal = await PortalApplication.ListenAsync();
        await new PublishedSeries(portal.Database).PublishAsync(ExportedNotes.Full);
        await using var reader = await Person.AtAsync(host.Browser, portal.Address, script: false);

        await reader.Page.GotoAsync("/verify");
        Assert.DoesNotContain("Choose a file", await reader.ReadAsync(), StringComparison.Ordinal);
        await reader.FillAsync("SHA-256 of a file, or of a published content", ContentHash.Of(ExportedNotes.Full));
        await reader.PressAsync("Check");

        Assert.Contains("The content of the note", await reader.ReadAsync(), StringComparison.Ordinal);
    }

    private static async Task<FilePayload> FileAsync(PortalApplication portal, string extension)
    {
        using var client = new HttpClient();
        return new FilePayload { Name = $"note.{extension}", MimeType = "application/octet-stream", Buffer = await client.GetByteArrayAsync(new Uri(portal.Address, $"{Note}.{extension}")) };
    }
}

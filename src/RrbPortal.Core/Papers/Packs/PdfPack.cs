using System.Text;
using RrbPortal.Core.Printing;

namespace RrbPortal.Core.Papers.Packs;

/// <summary>
/// A pack as one PDF. A browser prints the pages before the papers, and papers that are text or pictures; office files
/// are printed by LibreOffice where it is configured; qpdf puts all behind each other and lays one page numbering over
/// it. The pages of the portal keep their structure for screen readers; those of papers lose theirs where PDFs are put
/// together, so that the contents lead to each paper as it came.
/// </summary>
public sealed class PdfPack(PaperStore store, IPackPages pages, ProgramSettings programs)
{
    private const int LongestText = 2 * PaperSettings.Megabyte;
    private const int MostPages = 5000;
    private const int Rounds = 4;

    /// <summary>Whether the programs that it takes are configured.</summary>
    internal bool IsPossible => programs is { Chromium: not null, Qpdf: not null };

    /// <returns>Null where a program is not there, fails or takes too long.</returns>
    internal async Task<Pack?> MakeAsync(string folder, PackPlan plan, Func<Guid, string> addressOf, CancellationToken ct)
    {
        var tools = new PdfTools(programs, folder);
        if (!await tools.AreThereAsync(ct))
        {
            return null;
        }

        var bodies = new List<Body>();
        foreach (var paper in plan.Papers)
        {
            bodies.Add(await BodyAsync(paper, tools, ct));
        }

        var total = bodies.Sum(body => body.Pages);
        if (total > MostPages || await FrontAsync(plan, bodies, addressOf, tools, ct) is not { } front)
        {
            return null;
        }

        var numbers = await tools.PrintAsync("numbers", await pages.NumbersAsync(front.Pages + total, ct), isTagged: false, ct);
        var path = Path.Combine(folder, "pack.pdf");
        return numbers is not null && await tools.JoinAsync([front.Path, .. bodies.Select(body => body.Path).OfType<string>()], numbers, path, front.Pages + total, ct)
            ? new Pack(path, PackNames.Pack(plan, ".pdf"), PaperType.Pdf.MediaType)
            : null;
    }

    /// <summary>
    /// The contents name pages that come after them, so how many pages they take decides what they say. They are printed
    /// until what they say is true; as a rule that is the second time.
    /// </summary>
    private async Task<(string Path, int Pages)?> FrontAsync(PackPlan plan, List<Body> bodies, Func<Guid, string> addressOf, PdfTools tools, CancellationToken ct)
    {
        var assumed = 1;
        for (var round = 1; round <= Rounds; round++)
        {
            var html = await pages.FrontAsync(new PackFront(plan, Entries(bodies, assumed, addressOf), assumed + bodies.Sum(body => body.Pages)), ct);
            if (await tools.PrintAsync($"front-{round}", html, isTagged: true, ct) is not { } path || await tools.PagesAsync(path, ct) is not { } found)
            {
                return null;
            }

            if (found == assumed)
            {
                return (path, found);
            }

            assumed = found;
        }

        return null;
    }

    private static List<PackEntry> Entries(List<Body> bodies, int before, Func<Guid, string> addressOf)
    {
        var entries = new List<PackEntry>(bodies.Count);
        var next = before + 1;
        foreach (var body in bodies)
        {
            entries.Add(new PackEntry(body.Paper, body.Path is null ? null : next, body.Pages, File: null, body.Missing, addressOf(body.Paper.Key)));
            next += body.Pages;
        }

        return entries;
    }

    private async Task<Body> BodyAsync(PackPaper paper, PdfTools tools, CancellationToken ct)
    {
        if (paper.WithdrawalReason is not null)
        {
            return new Body(paper, null, 0, null);
        }

        if (store.Find(paper.Sha256, paper.Length) is not { } source)
        {
            return new Body(paper, null, 0, "its file cannot be found");
        }

        return PaperType.Of(paper.MediaType) switch
        {
            { } type when type == PaperType.Pdf => await WholeAsync(paper, source, tools, ct),
            { IsText: true } => await PrintedAsync(paper, await TextAsync(paper, source, ct), picture: null, tools, ct),
            { IsPicture: true } type => await PrintedAsync(paper, text: null, Path.GetFileName(tools.Borrow(source, $"{paper.Number}{type.Extensions[0]}")), tools, ct),
            { IsOffice: true } type => await ConvertedAsync(paper, tools.Borrow(source, $"{paper.Number}{type.Extensions[0]}"), tools, ct),
            _ => new Body(paper, null, 0, "it cannot be printed"),
        };
    }

    private static async Task<Body> WholeAsync(PackPaper paper, string source, PdfTools tools, CancellationToken ct)
        => await tools.IsProtectedAsync(source, ct) ? new Body(paper, null, 0, "it is protected")
            : await tools.PagesAsync(source, ct) is { } count ? new Body(paper, source, count, null)
            : new Body(paper, null, 0, "it is damaged");

    private async Task<Body> PrintedAsync(PackPaper paper, string? text, string? picture, PdfTools tools, CancellationToken ct)
    {
        if (text is null && picture is null)
        {
            return new Body(paper, null, 0, "it is too long to be printed");
        }

        var html = await pages.SheetAsync(new PackSheet(paper, text, picture), ct);
        return await tools.PrintAsync(paper.Number, html, isTagged: true, ct) is { } path && await tools.PagesAsync(path, ct) is { } count
            ? new Body(paper, path, count, null)
            : new Body(paper, null, 0, "it could not be printed");
    }

    private static async Task<Body> ConvertedAsync(PackPaper paper, string file, PdfTools tools, CancellationToken ct)
    {
        if (!tools.CanConvert)
        {
            return new Body(paper, null, 0, $"it is a file of {PaperType.LabelOf(paper.MediaType)}");
        }

        return await tools.ConvertAsync(file, ct) is { } path && await tools.PagesAsync(path, ct) is { } count
            ? new Body(paper, path, count, null)
            : new Body(paper, null, 0, "it could not be printed");
    }

    /// <returns>Null for a text that would fill hundreds of pages.</returns>
    private static async Task<string?> TextAsync(PackPaper paper, string source, CancellationToken ct)
        => paper.Length > LongestText ? null
            : await File.ReadAllTextAsync(source, paper.MediaType.EndsWith("windows-1252", StringComparison.Ordinal) ? Windows1252 : Encoding.UTF8, ct);

    private static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>A paper as pages.</summary>
    /// <param name="Path">Null for a paper that is not in the pack.</param>
    private sealed record Body(PackPaper Paper, string? Path, int Pages, string? Missing);
}

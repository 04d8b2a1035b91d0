using System.Globalization;
using RrbPortal.Core.Printing;

namespace RrbPortal.Core.Papers.Packs;

/// <summary>The programs that print and join, working in the folder of one pack.</summary>
internal sealed class PdfTools(ProgramSettings programs, string folder)
{
    /// <summary>qpdf did it, and had something to say about the file.</summary>
    private const int DoneWithWarnings = 3;

    private const string OfficeProfile = "RrbPortal.Core.Papers.Packs.office-profile.xcu";

    private readonly BrowserPrint? _browser = BrowserPrint.Of(programs);
    private readonly OutsideProgram? _qpdf = programs.Qpdf is { } qpdf ? new OutsideProgram(qpdf, programs.Patience) : null;
    private readonly OutsideProgram? _soffice = programs.Soffice is { } office ? new OutsideProgram(office, programs.Patience) { MostMemory = null } : null;

    public bool CanConvert => _soffice is not null;

    public async Task<bool> AreThereAsync(CancellationToken ct)
        => _browser is not null && _qpdf is not null && await _qpdf.RunAsync(["--version"], folder, ct) is { ExitCode: 0 };

    /// <summary>Prints a page that names nothing outside its folder.</summary>
    /// <returns>The PDF; null where it could not be printed.</returns>
    public Task<string?> PrintAsync(string name, string html, bool isTagged, CancellationToken ct) => _browser!.PrintAsync(folder, name, html, isTagged, ct);

    /// <returns>Null for a file that qpdf cannot read.</returns>
    public async Task<int?> PagesAsync(string pdf, CancellationToken ct)
        => await _qpdf!.RunAsync(["--show-npages", pdf], folder, ct) is { ExitCode: 0 or DoneWithWarnings } answer
           && int.TryParse(answer.Output.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var pages) && pages > 0
            ? pages
            : null;

    public async Task<bool> IsProtectedAsync(string pdf, CancellationToken ct)
        => await _qpdf!.RunAsync(["--is-encrypted", pdf], folder, ct) is { ExitCode: 0 };

    /// <summary>Puts PDFs behind each other and the numbers over their pages. What the first one says of itself (title, language, structure) stays.</summary>
    /// <returns>Whether the result has as many pages as it should.</returns>
    public async Task<bool> JoinAsync(IReadOnlyList<string> parts, string numbers, string into, int pages, CancellationToken ct)
    {
        List<string> arguments = ["--warning-exit-0", "--object-streams=generate", parts[0], "--pages"];
        foreach (var part in parts)
        {
            arguments.AddRange([part, "1-z"]);
        }

        arguments.AddRange(["--", "--overlay", numbers, "--", into]);
        return await _qpdf!.RunAsync(arguments, folder, ct) is { ExitCode: 0 } && await PagesAsync(into, ct) == pages;
    }

    /// <summary>Prints an office file. LibreOffice has a profile of its own: no macros, no links followed, no network.</summary>
    /// <returns>The PDF; null where it could not be printed.</returns>
    public async Task<string?> ConvertAsync(string file, CancellationToken ct)
    {
        var profile = Path.Combine(folder, "office");
        await ProfileAsync(Path.Combine(profile, "user"), ct);
        string[] arguments =
            [$"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--headless", "--norestore", "--nolockcheck", "--nologo", "--convert-to", "pdf", "--outdir", folder, file];
        var pdf = Path.ChangeExtension(file, ".pdf");
        return await _soffice!.RunAsync(arguments, folder, ct) is { ExitCode: 0 } && File.Exists(pdf) ? pdf : null;
    }

    /// <summary>Makes a file of the store reachable under another name, in the folder.</summary>
    public string Borrow(string source, string name)
    {
        var path = Path.Combine(folder, name);
        File.Copy(source, path);
        return path;
    }

    private static async Task ProfileAsync(string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        await using var profile = typeof(PdfTools).Assembly.GetManifestResourceStream(OfficeProfile)!;
        await using var file = File.Create(Path.Combine(folder, "registrymodifications.xcu"));
        await profile.CopyToAsync(file, ct);
    }
}

namespace RrbPortal.Core.Printing;

/// <summary>Prints pages with a browser of Chromium's family, in a folder that is nobody else's.</summary>
internal sealed class BrowserPrint(string browser, TimeSpan patience)
{
    private readonly OutsideProgram _browser = new(browser, patience) { MostMemory = null };

    /// <summary>Null where no browser is configured.</summary>
    public static BrowserPrint? Of(ProgramSettings programs) => programs.Chromium is { } browser ? new BrowserPrint(browser, programs.Patience) : null;

    /// <summary>Prints a page that names nothing outside its folder. It has no network: no host has an address for it.</summary>
    /// <param name="name">Of the page and of its PDF, without an end.</param>
    /// <param name="isTagged">Whether the PDF keeps the structure of the page, and has an outline of its headings.</param>
    /// <returns>The PDF; null where it could not be printed.</returns>
    public async Task<string?> PrintAsync(string folder, string name, string html, bool isTagged, CancellationToken ct)
    {
        var (page, pdf) = (Path.Combine(folder, $"{name}.html"), Path.Combine(folder, $"{name}.pdf"));
        await File.WriteAllTextAsync(page, html, ct);
        List<string> arguments =
        [
            "--headless", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-breakpad",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9",
            $"--user-data-dir={Path.Combine(folder, "browser")}",
            "--no-pdf-header-footer",
            isTagged ? "--generate-pdf-document-outline" : "--disable-pdf-tagging",
            $"--print-to-pdf={pdf}",
        ];
        if (Environment.IsPrivilegedProcess)
        {
            // Chromium refuses to run as root with its sandbox. A portal should not run as root.
            arguments.Add("--no-sandbox");
        }

        arguments.Add(new Uri(page).AbsoluteUri);
        return await _browser.RunAsync(arguments, folder, ct) is { ExitCode: 0 } && File.Exists(pdf) ? pdf : null;
    }
}

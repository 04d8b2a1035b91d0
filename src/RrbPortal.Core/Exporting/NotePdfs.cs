using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using RrbPortal.Core.Exporting.Documents;
using RrbPortal.Core.Printing;

namespace RrbPortal.Core.Exporting;

/// <summary>What came of the wish for a PDF.</summary>
public abstract record PdfAnswer
{
    private PdfAnswer()
    {
    }

    /// <param name="Path">Of the file, which stays.</param>
    public sealed record Found(string Path) : PdfAnswer;

    /// <summary>No browser is configured.</summary>
    public sealed record NotOffered : PdfAnswer;

    /// <summary>It could not be printed, or others are being printed; it may work later.</summary>
    public sealed record NotNow : PdfAnswer;
}

/// <summary>
/// Notes as tagged PDFs. Printing takes a browser and seconds, so that each revision is printed once and kept under its
/// content hash and the hash of the printed page: a new look of the pages, or another address of the site, prints anew.
/// A PDF says that it was made when its revision was published, so that printing it again gives the same bytes.
/// </summary>
public sealed partial class NotePdfs(ProgramSettings programs, DownloadSettings settings, PrintedNotes prints, INotePages pages, TimeProvider time, ILogger<NotePdfs> logger) : IDisposable
{
    private const int AtOnce = 2;

    /// <summary>Of the way in which PDFs are kept; what was kept in an earlier way is printed anew.</summary>
    private const string Way = "2";

    /// <summary>How long somebody waits for their turn.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(30);

    /// <summary>How long what failed is not tried again: anybody may ask, as often as they like.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turns = new(AtOnce);
    private readonly ConcurrentDictionary<string, Lazy<Task<PdfAnswer>>> _running = new(StringComparer.Ordinal);
    private long? _failedAt;

    public async Task<PdfAnswer> OfAsync(NoteRevision revision, NoteAddresses addresses, CancellationToken ct)
    {
        if (BrowserPrint.Of(programs) is not { } browser)
        {
            return new PdfAnswer.NotOffered();
        }

        var html = await pages.NoteAsync(NoteDocuments.Of(revision, addresses), ct);
        var page = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html)).AsSpan(0, 8));
        var place = Path.Combine(settings.Folder, revision.ContentHash[..2], $"{revision.ContentHash}-{page}-{Way}.pdf");
        if (File.Exists(place))
        {
            return new PdfAnswer.Found(place);
        }

        if (_failedAt is { } failed && time.GetElapsedTime(failed) < Rest)
        {
            return new PdfAnswer.NotNow();
        }

        // Whoever asks for the same one meanwhile gets the same one; who goes away does not stop it for the others.
        var running = _running.GetOrAdd(place, _ => new Lazy<Task<PdfAnswer>>(() => PrintAsync(browser, html, place, revision)));
        return await running.Value.WaitAsync(ct);
    }

    public void Dispose() => _turns.Dispose();

    private async Task<PdfAnswer> PrintAsync(BrowserPrint browser, string html, string place, NoteRevision revision)
    {
        try
        {
            if (!await _turns.WaitAsync(Wait))
            {
                return new PdfAnswer.NotNow();
            }

            try
            {
                return await InTurnAsync(browser, html, place, revision);
            }
            finally
            {
                _turns.Release();
            }
        }
        finally
        {
            _running.TryRemove(place, out _);
        }
    }

    private async Task<PdfAnswer> InTurnAsync(BrowserPrint browser, string html, string place, NoteRevision revision)
    {
        var folder = WorkFolder.Create();
        try
        {
            if (await browser.PrintAsync(folder, "note", html, isTagged: true, CancellationToken.None) is { } printed)
            {
                await KeepAsync(printed, place, revision);
                return new PdfAnswer.Found(place);
            }

            _failedAt = time.GetTimestamp();
            LogNotPrinted(revision.ContentHash);
            return new PdfAnswer.NotNow();
        }
        finally
        {
            WorkFolder.Delete(folder);
        }
    }

    /// <summary>Written beside its place first: whoever finds it finds all of it.</summary>
    private async Task KeepAsync(string printed, string place, NoteRevision revision)
    {
        var pdf = await File.ReadAllBytesAsync(printed);
        PdfDates.Set(pdf, revision.PublishedAt);
        await prints.KeepAsync(Convert.ToHexStringLower(SHA256.HashData(pdf)), revision, CancellationToken.None);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var arriving = $"{place}.{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(arriving, pdf);
        File.Move(arriving, place, overwrite: true);
    }

    [LoggerMessage(EventId = 6101, Level = LogLevel.Warning, Message = "The published note {ContentHash} could not be printed as a PDF. Look at Pdf:Chromium.")]
    private partial void LogNotPrinted(string contentHash);
}

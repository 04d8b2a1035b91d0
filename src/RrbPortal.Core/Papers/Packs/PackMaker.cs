using Microsoft.Extensions.Logging;
using RrbPortal.Core.Printing;

namespace RrbPortal.Core.Papers.Packs;

/// <summary>
/// Makes packs, at most two at a time: printing takes a processor for seconds. With a browser and qpdf a pack is one PDF
/// with one page numbering; without them, and where they fail, it is a zip in the order of the agenda.
/// </summary>
public sealed partial class PackMaker(PdfPack pdf, ZipPack zip, ILogger<PackMaker> logger) : IDisposable
{
    private const int AtOnce = 2;

    /// <summary>How long somebody waits for their turn.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turns = new(AtOnce);

    /// <param name="addressOf">The whole address at which a paper can be downloaded.</param>
    /// <returns>Null where others are making packs and none was finished within <see cref="Wait"/>.</returns>
    public async Task<Pack?> MakeAsync(PackPlan plan, Func<Guid, string> addressOf, CancellationToken ct)
    {
        if (!await _turns.WaitAsync(Wait, ct))
        {
            return null;
        }

        var folder = WorkFolder.Create();
        try
        {
            return await InAsync(folder, plan, addressOf, ct);
        }
        catch
        {
            WorkFolder.Delete(folder);
            throw;
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();

    private async Task<Pack> InAsync(string folder, PackPlan plan, Func<Guid, string> addressOf, CancellationToken ct)
    {
        if (pdf.IsPossible)
        {
            if (await pdf.MakeAsync(folder, plan, addressOf, ct) is { } printed)
            {
                return printed;
            }

            LogNotPrinted(plan.MeetingId);
        }

        return await zip.MakeAsync(folder, plan, addressOf, ct);
    }

    [LoggerMessage(EventId = 6002, Level = LogLevel.Warning, Message = "The pack of meeting {MeetingId} could not be printed as a PDF; it was made as a zip. Look at Pdf:Chromium and Pdf:Qpdf.")]
    private partial void LogNotPrinted(int meetingId);
}

using System.Globalization;
using RrbPortal.Core.Common;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Published;
using RrbPortal.Web.Caching;
using RrbPortal.Web.Pages.Visitors.Boards;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Endpoints;

/// <summary>
/// Published notes as files. What an address answers follows its page: a moved date leads on, a withdrawn note is gone in
/// every format, and what is kept goes with the next publication.
/// </summary>
internal static class Downloads
{
    private const string Meeting = "/boards/{board}/meetings/{date}";
    private const string Format = $"{{format:{DownloadConstraint.Name}}}";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddDownloads(this IServiceCollection services)
        => services.AddSingleton<DownloadAddresses>().AddSingleton<IDownloadAddresses>(provider => provider.GetRequiredService<DownloadAddresses>()).Configure<RouteOptions>(options => options.SetParameterPolicy<DownloadConstraint>(DownloadConstraint.Name));

    public static void MapDownloads(this WebApplication app)
    {
        app.MapMethods($"{Meeting}.{Format}", Methods, CurrentAsync).For(Audience.Visitors).WithMetadata(new KeptPage());
        app.MapMethods($"{Meeting}/history/{{revision:int:min(1)}}.{Format}", Methods, OlderAsync).For(Audience.Visitors).WithMetadata(new KeptPage());
    }

    private static Task<IResult> CurrentAsync([AsParameters] DownloadRequest request, CancellationToken cancellationToken)
        => AnswerAsync(request, revision: null, cancellationToken);

    private static Task<IResult> OlderAsync([AsParameters] DownloadRequest request, int revision, CancellationToken cancellationToken)
        => AnswerAsync(request, revision, cancellationToken);

    private static async Task<IResult> AnswerAsync(DownloadRequest request, int? revision, CancellationToken ct)
    {
        var format = DownloadFormat.Of(request.Format)!;
        var lookup = new MeetingAddress { Board = request.Board, DateText = request.Date }.Date is { } date
            ? await request.Records.MeetingAsync(request.Board, date, revision, ct)
            : new PublishedLookup.NotFound();
        return lookup switch
        {
            PublishedLookup.Moved moved => Results.LocalRedirect(Links.Download(moved.BoardSlug, moved.Date, format.Extension, revision), permanent: true),
            PublishedLookup.Found { Page: var page } when NoteRevision.Of(page) is { } note => await FileAsync(request, note, format, ct),
            PublishedLookup.Found { Page: var page } => Gone(page),
            _ => Results.NotFound(),
        };
    }

    private static async Task<IResult> FileAsync(DownloadRequest request, NoteRevision note, DownloadFormat format, CancellationToken ct)
    {
        var addresses = request.Addresses.OfNote(note.Note, note.Number);
        if (format != DownloadFormat.Pdf)
        {
            return Results.File(format.Write(note, addresses), format.MediaType, format.FileName(note));
        }

        switch (await request.Pdfs.OfAsync(note, addresses, ct))
        {
            case PdfAnswer.Found { Path: var path }:
                return Results.File(path, format.MediaType, format.FileName(note));
            case PdfAnswer.NotOffered:
                return Said("This site does not make PDFs. The note can be saved in other formats: look under Download on its page.", StatusCodes.Status404NotFound);
            default:
                request.Context.Response.Headers.RetryAfter = "60";
                return Said("The PDF of this note cannot be made just now. Try again in a minute, or save the note in another format.", StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Gone(PublishedMeetingPage page)
    {
        var withdrawal = page.Revisions.Last(revision => revision.Event is PublicationEvent.Withdrawn);
        return Said(
            string.Create(CultureInfo.InvariantCulture, $"{page.BoardName}, {LondonDates.InWords(page.Date)}: this note was withdrawn on {LondonDates.InWords(withdrawal.At)}. Reason: {withdrawal.Explanation ?? "not recorded"}"),
            StatusCodes.Status410Gone);
    }

    private static IResult Said(string sentence, int status) => Results.Text($"{sentence}\n", "text/plain; charset=utf-8", statusCode: status);
}

/// <summary>What every download is asked with.</summary>
internal sealed record DownloadRequest(
    string Board,
    string Date,
    string Format,
    PublishedRecords Records,
    NotePdfs Pdfs,
    DownloadAddresses Addresses,
    HttpContext Context);

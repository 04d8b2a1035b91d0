using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Boards;
using RrbPortal.Core.Common;
using RrbPortal.Core.Importing;
using RrbPortal.Core.Reading;
using RrbPortal.Web.Security;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Importing;

// Larger than any one file may be: a file that is too large is then named, and the others go on.
[RequestSizeLimit(UploadLimit)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadLimit)]
public sealed class IndexModel(ImportService imports, BatchSteps steps, ImportQueries queries, BoardQueries boards, CurrentUser user) : PageModel
{
    public const long UploadLimit = 128L * 1024 * 1024;

    public static string Limits { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"Up to {IncomingFile.MaximumBytes / (1024 * 1024)} MB each (text up to {SourceText.MaximumBytes / (1024 * 1024)} MB), and {UploadLimit / (1024 * 1024)} MB together");

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Choice> Boards { get; private set; } = [];

    public IReadOnlyList<ImportBatchSummary> Batches { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return Page();
        }

        var files = await Uploads.KeepAsync(Input.Files, cancellationToken);
        switch (await imports.ReceiveAsync(new ReceiveFiles(Input.BoardId!.Value, files), user.Change(), cancellationToken))
        {
            case Outcome.Done done:
                await steps.SettleAsync(done.Id, cancellationToken);
                return LocalRedirect(Links.ImportBatch(done.Id));
            case Outcome.Refused refused:
                ModelState.AddRefusals(refused);
                await LoadAsync(cancellationToken);
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var mine = (await boards.ListAsync(cancellationToken)).Where(board => user.Rights.MayEdit(board.Id)).ToList();
        Boards = BoardChoices.Of(mine);
        Input.BoardId ??= mine.Count == 1 ? mine[0].Id : null;
        Batches = await queries.BatchesAsync(user.Rights, cancellationToken);
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Select the board that the notes belong to")]
        public int? BoardId { get; set; }

        [Required(ErrorMessage = "Choose one file or more")]
        public List<IFormFile> Files { get; set; } = [];
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Importing;
using RrbPortal.Data.System;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Importing;

public sealed class BatchModel(ImportQueries queries, BatchSteps steps, DraftMaking drafts, CurrentUser user) : PageModel
{
    private const string GoOnKey = "Import.GoOn";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ImportBatchPage Batch { get; private set; } = null!;

    /// <summary>How far making drafts of many has come; null while nobody makes any.</summary>
    public InputModel? Making { get; private set; }

    /// <summary>Whether this page comes out of the slice before it. A link to it, or a step back, makes nothing by itself.</summary>
    public bool GoesOnByItself { get; private set; }

    public bool IsReading => Batch.State is ImportBatchState.Reading;

    public async Task<IActionResult> OnGetAsync(int id, [FromQuery] MakingQuery making, CancellationToken cancellationToken)
    {
        if (making.After > 0)
        {
            GoesOnByItself = TempData[GoOnKey] is int batch && batch == id;
            Making = new InputModel { After = making.After, Made = making.Made, Left = making.Left, FileIds = [.. making.FileIds()] };
        }

        return await ShowAsync(id, cancellationToken);
    }

    public async Task<IActionResult> OnPostStopAsync(int id, CancellationToken cancellationToken)
        => this.Answer(await steps.StopAsync(id, user.Change(), cancellationToken), "Reading was stopped. What is not read yet waits.", Links.ImportBatch(id));

    public async Task<IActionResult> OnPostResumeAsync(int id, CancellationToken cancellationToken)
        => this.Answer(await steps.ResumeAsync(id, user.Change(), cancellationToken), "Reading goes on.", Links.ImportBatch(id));

    public Task<IActionResult> OnPostAllAsync(int id, CancellationToken cancellationToken) => MakeAsync(id, chosen: null, cancellationToken);

    public async Task<IActionResult> OnPostChosenAsync(int id, CancellationToken cancellationToken)
    {
        if (Input.FileIds.Count > 0)
        {
            return await MakeAsync(id, Input.FileIds, cancellationToken);
        }

        ModelState.AddModelError("drafts", "Choose one file or more");
        return await ShowAsync(id, cancellationToken);
    }

    public static string Words(ImportFileState state) => state switch
    {
        ImportFileState.Received => "To be read",
        ImportFileState.Waiting => "To look at",
        ImportFileState.Imported => "Draft made",
        ImportFileState.BroughtIn => "In the meeting",
        ImportFileState.Discarded => "No draft wanted",
        ImportFileState.Refused => "Not read",
        _ => "Here already",
    };

    /// <summary>The link to the meeting of a file.</summary>
    public static string MeetingWords(ImportFileState state) => state switch
    {
        ImportFileState.BroughtIn => "Open the meeting",
        ImportFileState.Imported or ImportFileState.Duplicate => "Open the draft",
        _ => "The meeting that it was brought in for",
    };

    public static string Colour(ImportFileState state) => state switch
    {
        ImportFileState.Received => "blue",
        ImportFileState.Waiting => "yellow",
        ImportFileState.Imported or ImportFileState.BroughtIn => "green",
        ImportFileState.Refused => "red",
        _ => "grey",
    };

    private async Task<IActionResult> MakeAsync(int id, List<int>? chosen, CancellationToken cancellationToken)
    {
        if (await drafts.MakeAsync(new MakeDrafts(id, chosen, Input.After), user.Change(), cancellationToken) is not { } slice)
        {
            return NotFound();
        }

        var (made, left) = (Input.Made + slice.Made, Input.Left + slice.Left);
        if (slice.Next is { } next)
        {
            TempData[GoOnKey] = id;
            return LocalRedirect(Links.ImportDrafts(id, next, made, left, chosen?.Where(file => file > next) ?? []));
        }

        TempData.SayDone(DraftWords.Made(made, left));
        return LocalRedirect(Links.ImportBatch(id));
    }

    private async Task<IActionResult> ShowAsync(int id, CancellationToken cancellationToken)
    {
        if (await queries.BatchAsync(id, user.Rights, cancellationToken) is not { } batch)
        {
            return NotFound();
        }

        Batch = batch;
        return Page();
    }

    public sealed class InputModel
    {
        /// <summary>The chosen files; none while all are meant.</summary>
        public List<int> FileIds { get; set; } = [];

        public int After { get; set; }

        public int Made { get; set; }

        public int Left { get; set; }
    }

    /// <summary>How far making drafts has come, in the address.</summary>
    public sealed class MakingQuery
    {
        public int After { get; set; }

        public int Made { get; set; }

        public int Left { get; set; }

        public string? Files { get; set; }

        public IEnumerable<int> FileIds()
            => (Files ?? "").Split('-').Select(file => int.TryParse(file, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0);
    }
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Importing;
using RrbPortal.Data.System;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Importing;

public sealed class PreviewModel(ImportService imports, IntoMeetingService meetings, DoubtAnswers answers, ImportQueries queries, CurrentUser user) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The page of the file's lines, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "part")]
    public int Part { get; set; } = 1;

    public ImportPreview Preview { get; private set; } = null!;

    public bool MayAnswer => Preview.File.State is ImportFileState.Waiting;

    public Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken) => ShowAsync(id, cancellationToken);

    public async Task<IActionResult> OnPostConfirmAsync(int id, CancellationToken cancellationToken)
    {
        var outcome = await imports.ConfirmAsync(new DecideOnFile(id, Input.Version), user.Change(), cancellationToken);
        if (outcome is Outcome.Done done)
        {
            TempData.SayDone("A draft was made. Compare it with the source, and correct what is wrong.");
            return LocalRedirect(Links.Working(done.Id));
        }

        return await AgainAsync(id, outcome, cancellationToken);
    }

    public async Task<IActionResult> OnPostIntoAsync(int id, CancellationToken cancellationToken)
    {
        var put = await meetings.PutAsync(new PutIntoMeeting(id, Input.Version, Input.MeetingId, Input.NoteVersion, Input.Places), user.Change(), cancellationToken);
        if (put.Outcome is Outcome.Done done)
        {
            TempData.SayDone(IntoMeetingWords.Done(put.Differences));
            return LocalRedirect(Links.Working(done.Id, WorkingPage.Note));
        }

        return await AgainAsync(id, put.Outcome, cancellationToken);
    }

    public async Task<IActionResult> OnPostDiscardAsync(int id, CancellationToken cancellationToken)
    {
        var outcome = await imports.DiscardAsync(new DecideOnFile(id, Input.Version), user.Change(), cancellationToken);
        if (outcome is Outcome.Done && await queries.PreviewAsync(id, Part, user.Rights, cancellationToken) is { } preview)
        {
            TempData.SayDone($"Nothing was made of {preview.File.FileName}. Its text stays with the import.");
            return LocalRedirect(Links.ImportBatch(preview.BatchId));
        }

        return await AgainAsync(id, outcome, cancellationToken);
    }

    public Task<IActionResult> OnPostAcceptAsync(int id, CancellationToken cancellationToken)
        => AnswerAsync(id, FindingAnswerKind.Accepted, cancellationToken);

    public Task<IActionResult> OnPostChangeAsync(int id, CancellationToken cancellationToken)
        => AnswerAsync(id, FindingAnswerKind.Changed, cancellationToken);

    public Task<IActionResult> OnPostDismissAsync(int id, CancellationToken cancellationToken)
        => AnswerAsync(id, FindingAnswerKind.Dismissed, cancellationToken);

    public async Task<IActionResult> OnPostTakeBackAsync(int id, CancellationToken cancellationToken)
    {
        var outcome = await answers.TakeBackAsync(new TakeBackAnswer(id, Input.AnswerId), user.Change(), cancellationToken);
        return outcome is Outcome.Done ? LocalRedirect(Links.ImportFile(id, Part, "doubts")) : await AgainAsync(id, outcome, cancellationToken);
    }

    public async Task<IActionResult> OnPostDateAsync(int id, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await ShowAsync(id, cancellationToken);
        }

        var outcome = await answers.SetDateAsync(new SetMeetingDate(id, Input.Date), user.Change(), cancellationToken);
        return outcome is Outcome.Done ? LocalRedirect(Links.ImportFile(id, 1, "facts")) : await AgainAsync(id, outcome, cancellationToken);
    }

    /// <summary>The id of the field that says where an item of the file goes.</summary>
    public static string PlaceId(int at) => string.Create(CultureInfo.InvariantCulture, $"Input_Places_{at}_");

    /// <summary>The id of a field of a doubt's forms.</summary>
    public static string FieldOf(int doubt, string field) => string.Create(CultureInfo.InvariantCulture, $"doubt-{doubt}-{field}");

    private async Task<IActionResult> AnswerAsync(int id, FindingAnswerKind kind, CancellationToken cancellationToken)
        => await NextAsync(
            id, await answers.AnswerAsync(new AnswerDoubt(id, Input.Key ?? "", kind, Input.Value, Input.Reason, Input.Remember), user.Change(), cancellationToken), cancellationToken);

    /// <summary>Done: to the doubt that follows. Not done: the page again, with what was typed.</summary>
    private async Task<IActionResult> NextAsync(int id, Outcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is not Outcome.Done)
        {
            return await AgainAsync(id, outcome, cancellationToken);
        }

        var doubts = (await queries.PreviewAsync(id, Part, user.Rights, cancellationToken))?.Review?.Doubts ?? [];
        if (doubts.Count == 0)
        {
            return LocalRedirect(Links.ImportFile(id, Part, "doubts"));
        }

        var next = doubts[Math.Clamp(Input.Number, 1, doubts.Count) - 1];
        return LocalRedirect(Links.ImportFile(id, ReviewPart.NumberOf(next.Line), $"doubt-{Choices.Number(next.Number)}"));
    }

    private async Task<IActionResult> AgainAsync(int id, Outcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is not Outcome.Refused refused)
        {
            return NotFound();
        }

        foreach (var (field, reason) in refused.Reasons)
        {
            // A doubt's field has its number in its name, so that the summary leads to the right one of many.
            ModelState.AddModelError(
                field is nameof(Input.Value) or nameof(Input.Reason) ? FieldOf(Input.Number, field) : field.Length == 0 ? "" : $"Input.{field}", reason);
        }

        return await ShowAsync(id, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(int id, CancellationToken cancellationToken)
    {
        if (await queries.PreviewAsync(id, Part, user.Rights, cancellationToken) is not { } preview)
        {
            return NotFound();
        }

        Preview = preview;
        return Page();
    }

    public sealed class InputModel
    {
        public int Version { get; set; }

        public string? Key { get; set; }

        /// <summary>The doubt's place in the list that the person saw.</summary>
        public int Number { get; set; }

        public string? Value { get; set; }

        public string? Reason { get; set; }

        public bool Remember { get; set; }

        public int AnswerId { get; set; }

        /// <summary>The meeting that the file is put into.</summary>
        public int MeetingId { get; set; }

        public int NoteVersion { get; set; }

        /// <summary>Where each item of the file goes, in the file's order.</summary>
        public List<string?> Places { get; set; } = [];

        [Display(Name = "Date of the meeting")]
        public DateOnly? Date { get; set; }
    }
}

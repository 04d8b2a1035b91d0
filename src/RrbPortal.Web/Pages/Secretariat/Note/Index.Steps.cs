using Microsoft.AspNetCore.Mvc;
using RrbPortal.Core.Boards;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Remedies;
using RrbPortal.Core.Writing;
using RrbPortal.Data.Records;

namespace RrbPortal.Web.Pages.Secretariat.Note;

/// <summary>What the buttons of the page do, after everything that was typed has been saved.</summary>
public sealed partial class IndexModel
{
    public async Task<IActionResult> OnPostTakeLineAsync([FromQuery] int item, [FromForm] string? line, CancellationToken cancellationToken)
        => await AfterSavingAsync(item, "The line was recorded, and left the text.", () => shortcuts.TakeAsync(new TakeLine(Id, item, line ?? string.Empty), user.Change(), cancellationToken), cancellationToken);

    /// <summary>Records a sentence in which the meeting decides as a decision; the sentence stays.</summary>
    public async Task<IActionResult> OnPostTakeDecisionAsync([FromQuery] int item, [FromForm] string? sentence, CancellationToken cancellationToken)
        => await AfterSavingAsync(item, "The decision was recorded.", () => shortcuts.TakeDecisionAsync(new TakeDecision(Id, item, sentence ?? string.Empty), user.Change(), cancellationToken), cancellationToken);

    /// <summary>Records a sentence that may be an action as one; the sentence stays.</summary>
    public async Task<IActionResult> OnPostTakeFindingAsync([FromQuery] int item, [FromForm] string? key, CancellationToken cancellationToken)
        => await AfterSavingAsync(item, "The action was recorded.", () => TakeFindingAsync(item, key ?? string.Empty, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostAddActionAsync([FromQuery] int item, CancellationToken cancellationToken)
        => await AfterSavingAsync(item, "The action was added.", () => shortcuts.AddActionAsync(new AddOutcome(Id, item, FormOf(item)?.Action), user.Change(), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostAddDecisionAsync([FromQuery] int item, CancellationToken cancellationToken)
        => await AfterSavingAsync(item, "The decision was added.", () => shortcuts.AddDecisionAsync(new AddOutcome(Id, item, FormOf(item)?.Decision), user.Change(), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostAddTermAsync([FromQuery] int item, [FromForm] string? letters, CancellationToken cancellationToken)
        => await AfterSavingAsync(item, $"“{letters}” was added to the glossary.", () => AddTermAsync(item, letters ?? string.Empty, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostAttendAsync([FromForm] Presence? presence, CancellationToken cancellationToken)
        => await AfterSavingAsync(item: null, "The attendance was saved.", () => AttendAsync(presence, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostPutHeldAsync([FromForm] int heldId, CancellationToken cancellationToken)
        => await AfterSavingAsync(item: null, "Your text was put into the note.", async () => Of(await writing.PutHeldAsync(new LetGo(Id, heldId), user.Change(), cancellationToken)), cancellationToken);

    public async Task<IActionResult> OnPostKeepHeldAsync([FromForm] int heldId, [FromQuery] int version, CancellationToken cancellationToken)
        => await AfterSavingAsync(item: null, "The note says what you typed.", async () => Of(await writing.KeepHeldAsync(new KeepHeld(Id, heldId, version), user.Change(), cancellationToken)), cancellationToken);

    public async Task<IActionResult> OnPostLetGoAsync([FromForm] int heldId, CancellationToken cancellationToken)
        => await AfterSavingAsync(item: null, "The text that was kept for you is gone. The note stays as it is.", () => held.LetGoAsync(new LetGo(Id, heldId), user.Change(), cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostTogetherAsync([FromForm] int heldId, [FromQuery] int item, CancellationToken cancellationToken)
    {
        var saved = await SaveAsync(cancellationToken);
        return saved.Outcome is Outcome.NotFound ? NotFound() : LocalRedirect(Links.NoteTogether(Id, heldId, item));
    }

    /// <summary>Saves what was typed, then does what the button says.</summary>
    private async Task<IActionResult> AfterSavingAsync(int? item, string done, Func<Task<Outcome>> then, CancellationToken ct)
    {
        var saved = await SaveAsync(ct);
        if (saved.Outcome is Outcome.NotFound)
        {
            return NotFound();
        }

        var answer = this.Answer(await then(), done, Back(item));
        if (SavedWords.NotDone(saved.Texts) is { } sentence)
        {
            TempData.SayRefused(sentence);
        }

        return answer;
    }

    /// <summary>Only what the note holds now was put into it.</summary>
    private static Outcome Of(SavedTexts saved)
        => SavedWords.NotDone(saved.Texts) is { } sentence ? new Outcome.Refused(string.Empty, sentence) : saved.Outcome;

    private async Task<Outcome> TakeFindingAsync(int item, string key, CancellationToken ct)
    {
        var margin = await margins.OfMeetingAsync(Id, new Dictionary<int, string?>(), user.Rights, ct);
        var value = margin?.Of(item).Findings.FirstOrDefault(finding => finding.Key == key) is { Offers: [var offer, ..] } ? offer.Value : null;
        return await remedies.TakeAsync(new TakeRemedy(Id, key, value), user.Change(), ct);
    }

    private async Task<Outcome> AddTermAsync(int item, string letters, CancellationToken ct)
        => await queries.BoardAsync(Id, user.Rights, ct) is { } board
            ? await glossary.AddAsync(new AddTerm(board, letters, Input.Meanings.GetValueOrDefault(NoteForm.MeaningOf(item, letters))), user.Change(), ct)
            : new Outcome.NotFound();

    /// <summary>Ticked organisations first, then the one that was named, with the presence of the button that was pressed.</summary>
    private async Task<Outcome> AttendAsync(Presence? named, CancellationToken ct)
    {
        if (await queries.OfMeetingAsync(Id, user.Change(), ct) is not { } note)
        {
            return new Outcome.NotFound();
        }

        var ticked = Input.Present.Select(id => (Id: id, Presence: Presence.Present))
            .Concat(Input.Apologies.Except(Input.Present).Select(id => (Id: id, Presence: Presence.Apologies)));
        var entries = ticked.Join(note.Known, tick => tick.Id, known => known.OrganisationId, (tick, known) => new AttendanceFacts { Presence = tick.Presence, OrganisationId = known.OrganisationId, OrganisationAsPrinted = known.AsPrinted }).ToList();
        if (Words.Line(Input.Attendee) is { } name)
        {
            entries.Add(new AttendanceFacts { Presence = named ?? Presence.Present, OrganisationAsPrinted = name });
        }

        Outcome outcome = new Outcome.Refused(string.Empty, "Tick an organisation, or enter the name of one");
        foreach (var entry in entries)
        {
            outcome = await attendance.AddAsync(new AddAttendance { MeetingId = Id, Entry = entry }, user.Change(), ct);
            if (outcome is not Outcome.Done)
            {
                break;
            }
        }

        return outcome;
    }
}

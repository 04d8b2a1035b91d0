using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Boards;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Remedies;
using RrbPortal.Core.Rendering;
using RrbPortal.Core.Writing;
using RrbPortal.Data.Records;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Note;

/// <summary>
/// The whole note on one page. It is one form: every button saves what was typed anywhere in it first, so that nothing
/// is lost by pressing one of them. What a browser with script sends on the way stands in the other part of this class.
/// </summary>
[RequestFormLimits(ValueCountLimit = 8192)]
public sealed partial class IndexModel(
    WritingQueries queries, WritingService writing, HeldTexts held, NoteMargins margins, OutcomeShortcuts shortcuts, RemedyService remedies,
    AttendanceService attendance, GlossaryService glossary, IAntiforgery antiforgery, TimeProvider time, CurrentUser user) : PageModel
{
    private const string SentKey = "Note.Sent";

    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public NoteForm Input { get; set; } = new();

    public NoteToWrite Note { get; private set; } = null!;

    public NoteMargin Margin { get; private set; } = new(new Dictionary<int, ItemMargin>(), []);

    /// <summary>The item whose text is shown as it will look.</summary>
    public int? Previewed { get; private set; }

    /// <summary>What the browser sent last and the portal has received; see <see cref="NoteForm.Sent"/>.</summary>
    public string? Received { get; private set; }

    /// <summary>Whose texts a browser may keep: those of one person are never brought back for another.</summary>
    public Guid? Writer => user.UserId;

    /// <param name="together">A kept text that is to be edited together with the stored one.</param>
    public async Task<IActionResult> OnGetAsync([FromQuery] int? together, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input.Items = [.. Note.Items.Select(ItemForm.Of)];
        Received = TempData[SentKey] as string;
        if (Note.Held.FirstOrDefault(offer => offer.Id == together) is { Item: { } item } offer)
        {
            var form = Input.Items.Single(form => form.Id == item.Id);
            var both = ParagraphMerge.Together(offer.Text, offer.Stored);
            _ = offer.Field is NoteField.PublicText ? form.Public = both : form.Internal = both;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] int? item, CancellationToken cancellationToken)
    {
        var saved = await SaveAsync(cancellationToken);
        return this.Answer(saved.Outcome, SavedWords.Done(saved.Texts), Back(item));
    }

    /// <summary>Shows the page with what was typed, how it will look and what can be said of it; saves nothing.</summary>
    public async Task<IActionResult> OnPostLookAsync([FromQuery] int? item, CancellationToken cancellationToken)
    {
        Previewed = item;
        return await LoadAsync(cancellationToken, asTyped: true) ? Page() : NotFound();
    }

    /// <summary>Begins a paragraph of an organisation at the end of a text; saves nothing.</summary>
    public async Task<IActionResult> OnPostSpeakerAsync([FromQuery] int item, CancellationToken cancellationToken)
    {
        if (Input.Items.Find(form => form.Id == item) is { } form && Words.Line(form.Speaker) is { } speaker)
        {
            form.Public = (form.Public is { } text ? $"{text.TrimEnd()}\n\n" : string.Empty) + Attributions.Beginning(speaker);
            form.Speaker = null;
        }

        return await LoadAsync(cancellationToken, asTyped: true) ? Page() : NotFound();
    }

    /// <summary>Prints who speaks in one of the ways that were offered for a line; saves nothing.</summary>
    /// <param name="line">The line as it was typed.</param>
    /// <param name="form">The place of the way among those offered.</param>
    public async Task<IActionResult> OnPostAttributeAsync([FromQuery] int item, [FromQuery] int form, [FromForm] string? line, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken, asTyped: true))
        {
            return NotFound();
        }

        if (Input.Items.Find(typed => typed.Id == item) is { Public: { } text } there
            && Margin.Of(item).Attributions.FirstOrDefault(offer => offer.Line == line) is { } offer && form >= 0 && form < offer.Forms.Count)
        {
            there.Public = string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(typed => typed == offer.Line ? offer.Forms[form].Line : typed));
            return await LoadAsync(cancellationToken, asTyped: true) ? Page() : NotFound();
        }

        return Page();
    }

    public async Task<IActionResult> OnPostTakeLineAsync([FromQuery] int item, [FromForm] string? line, CancellationToken cancellationToken)
        => await AfterSavingAsync(item, "The line was recorded, and left the text.", () => shortcuts.TakeAsync(new TakeLine(Id, item, line ?? string.Empty), user.Change(), cancellationToken), cancellationToken);

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

    public ItemCard Card(int place)
    {
        var item = Note.Items[place];
        var form = FormOf(item.Id) ?? ItemForm.Of(item);
        return new ItemCard(
            Id,
            Note.Head.BoardSlug,
            place,
            item,
            form,
            Margin.Of(item.Id),
            [.. Note.Held.Where(offer => offer.Item?.Id == item.Id)],
            Previewed == item.Id ? MarkdownRenderer.Render(form.Public) : null);
    }

    private ItemForm? FormOf(int item) => Input.Items.Find(form => form.Id == item);

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

    private async Task<SavedTexts> SaveAsync(CancellationToken ct)
    {
        var saved = await writing.SaveAsync(Input.Texts(Id), user.Change(), ct);
        TempData[SentKey] = Input.Sent;
        return SavedWords.NotDone(saved.Texts) is { } sentence ? saved with { Outcome = new Outcome.Refused(string.Empty, sentence) } : saved;
    }

    /// <summary>Only what the note holds now was put into it.</summary>
    private static Outcome Of(SavedTexts saved)
        => SavedWords.NotDone(saved.Texts) is { } sentence ? new Outcome.Refused(string.Empty, sentence) : saved.Outcome;

    private async Task<Outcome> TakeFindingAsync(int item, string key, CancellationToken ct)
    {
        var margin = await margins.OfMeetingAsync(Id, new Dictionary<int, string?>(), user.Rights, ct);
        var offer = margin?.Of(item).Findings.FirstOrDefault(finding => finding.Key == key)?.Offers.FirstOrDefault();
        return await remedies.TakeAsync(new TakeRemedy(Id, key, offer?.Value), user.Change(), ct);
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

    private string Back(int? item) => item is { } id ? Links.NoteItem(Id, id) : Links.Working(Id, WorkingPage.Note);

    private async Task<bool> LoadAsync(CancellationToken ct, bool asTyped = false)
    {
        if (await queries.OfMeetingAsync(Id, user.Change(), ct) is not { } note)
        {
            return false;
        }

        Note = note;
        if (note.Head.IsOpenToChange)
        {
            var typed = asTyped ? Input.Items.DistinctBy(form => form.Id).ToDictionary(form => form.Id, form => form.Public) : [];
            Margin = await margins.OfMeetingAsync(Id, typed, user.Rights, ct) ?? Margin;
        }

        return true;
    }
}

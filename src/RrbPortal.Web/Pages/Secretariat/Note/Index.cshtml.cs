using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Boards;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Remedies;
using RrbPortal.Core.Rendering;
using RrbPortal.Core.Writing;
using RrbPortal.Web.Forms;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Note;

/// <summary>
/// The whole note on one page. It is one form: every button saves what was typed anywhere in it first, so that nothing
/// is lost by pressing one of them. What the buttons do beside that, and what a browser with script sends on the way,
/// stand in the other parts of this class.
/// </summary>
[RequestFormLimits(ValueCountLimit = 8192)]
[TakenOnce("AddAction", "AddDecision", "Attend")]
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
            (form.Public, form.Internal) = offer.Field is NoteField.PublicText ? (both, form.Internal) : (form.Public, both);
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
        return await AsTypedAsync(item, cancellationToken);
    }

    /// <summary>Begins a paragraph of an organisation at the end of a text; saves nothing.</summary>
    public async Task<IActionResult> OnPostSpeakerAsync([FromQuery] int item, CancellationToken cancellationToken)
    {
        if (Input.Items.Find(form => form.Id == item) is { } form && Words.Line(form.Speaker) is { } speaker)
        {
            form.Public = (form.Public is { } text ? $"{text.TrimEnd()}\n\n" : string.Empty) + Attributions.Beginning(speaker);
            form.Speaker = null;
        }

        return await AsTypedAsync(item, cancellationToken);
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
        }

        return await AsTypedAsync(item, cancellationToken);
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

    private async Task<SavedTexts> SaveAsync(CancellationToken ct)
    {
        var saved = await writing.SaveAsync(Input.Texts(Id), user.Change(), ct);
        TempData[SentKey] = Input.Sent;
        return SavedWords.NotDone(saved.Texts) is { } sentence ? saved with { Outcome = new Outcome.Refused(string.Empty, sentence) } : saved;
    }

    /// <summary>The page with what was typed; where the note or an item has no place for it any more, it is kept as saving keeps it.</summary>
    private async Task<IActionResult> AsTypedAsync(int? item, CancellationToken ct)
    {
        if (!await LoadAsync(ct, asTyped: true))
        {
            return NotFound();
        }

        return Note.Head.IsOpenToChange && Input.Items.TrueForAll(form => Note.Items.Any(there => there.Id == form.Id)) ? Page() : await OnPostAsync(item, ct);
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

using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Importing;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Reading;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Importing;

// Larger than the file may be: a file that is too large is then answered in words.
[RequestSizeLimit(UploadLimit)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadLimit, ValueLengthLimit = TextLimit)]
public sealed class BringInModel(MeetingFiles files, BatchSteps steps, MeetingQueries meetings, CurrentUser user) : PageModel
{
    public const long UploadLimit = 64L * 1024 * 1024;
    public const int TextLimit = 8 * 1024 * 1024;

    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MeetingHead Meeting { get; private set; } = null!;

    /// <summary>Why nothing can be brought in now; null when it can.</summary>
    public string? WhyNot => MeetingFiles.WhyNot(Meeting.State, Meeting.NoteState, Meeting.Date);

    public static string Limits { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"Word (.docx), OpenDocument (.odt), PDF, web page, Markdown or plain text. Up to {IncomingFile.MaximumBytes / (1024 * 1024)} MB (text up to {SourceText.MaximumBytes / (1024 * 1024)} MB)");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (await ChosenAsync(cancellationToken) is not { } file)
        {
            return Page();
        }

        switch (await files.ReceiveAsync(new ReceiveForMeeting(Id, file), user.Change(), cancellationToken))
        {
            case Outcome.Done done:
                return LocalRedirect(await steps.SettleFileAsync(done.Id, cancellationToken) is { } unread ? Links.ImportBatch(unread) : Links.ImportFile(done.Id));
            case Outcome.Refused refused:
                ModelState.AddRefusals(refused);
                return Page();
            default:
                return NotFound();
        }
    }

    /// <summary>The file, or the pasted text as one; null, with what is wrong, for none and for both.</summary>
    private async Task<IncomingFile?> ChosenAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return null;
        }

        var text = Core.Common.Words.Text(Input.Text);
        if (text is null == Input.File is null)
        {
            ModelState.AddModelError("Input.File", text is null ? "Choose a file, or paste the text of the note" : "Choose a file or paste a text, not both");
            return null;
        }

        return text is null
            ? (await Uploads.KeepAsync([Input.File!], cancellationToken))[0]
            : IncomingFile.Of($"Pasted for {MeetingTitles.InSentence(Meeting.Date)}.txt", Encoding.UTF8.GetBytes(text));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await meetings.HeadAsync(Id, user.Rights, cancellationToken) is not { } head)
        {
            return false;
        }

        Meeting = head;
        return true;
    }

    public sealed class InputModel
    {
        public IFormFile? File { get; set; }

        public string? Text { get; set; }
    }
}

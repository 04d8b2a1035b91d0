using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Reviewing;
using RrbPortal.Data.Records;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Review;

/// <summary>Sends a draft for review, answers what members say, and shows who has not answered; one form is open at a time.</summary>
public sealed class IndexModel(ReviewQueries reviews, RoundService rounds, AnsweringService answers, MeetingQueries meetings, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MeetingHead Meeting { get; private set; } = null!;

    public ReviewPage Review { get; private set; } = null!;

    /// <summary>The comment that is being answered.</summary>
    public CommentLine? Answering { get; private set; }

    /// <summary>The comment whose wording is being edited.</summary>
    public CommentLine? Wording { get; private set; }

    public bool IsMovingDeadline { get; private set; }

    /// <summary>A draft can be sent; so can a note that came into review before there were rounds.</summary>
    public bool MaySend => Meeting.NoteState is NoteState.Draft || (Meeting.NoteState is NoteState.InReview && Review.Round is not { IsOpen: true });

    public async Task<IActionResult> OnGetAsync(int? answer, int? wording, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Open(answer, wording);
        Input = new InputModel
        {
            Deadline = MaySend ? Review.SuggestedDeadline : Review.Round?.Deadline,
            Answer = (Answering ?? Wording)?.Answer,
            Wording = Wording?.ProposedWording ?? Wording?.Part?.Source,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await rounds.SendAsync(
            new SendDraft { MeetingId = Id, Version = Input.Version, Deadline = Input.Deadline, Message = Input.Message }, user.Change(), cancellationToken);
        if (outcome is Outcome.Conflict)
        {
            ModelState.AddModelError(string.Empty, "Somebody changed the note since you opened this page. Look at it again, then send it");
            return Page();
        }

        return this.Answer(outcome, "The note was sent for review. Members of the board can read it now.", Links.Working(Id, WorkingPage.Review), _ => { });
    }

    public async Task<IActionResult> OnPostDeadlineAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        IsMovingDeadline = true;
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await rounds.MoveDeadlineAsync(new MoveDeadline { MeetingId = Id, Version = Input.Version, Deadline = Input.Deadline }, user.Change(), cancellationToken);
        return this.Answer(outcome, "The deadline was changed. Everybody who was asked gets a mail.", Links.Working(Id, WorkingPage.Review), _ => { });
    }

    public async Task<IActionResult> OnPostRemindAsync(CancellationToken cancellationToken)
    {
        var outcome = await rounds.RemindAsync(Id, user.Change(), cancellationToken);
        return this.Answer(outcome, "Whoever has not answered, and was not reminded today, gets a mail.", Links.Working(Id, WorkingPage.Review));
    }

    /// <summary>Puts a wording into the note as it was proposed: one click.</summary>
    public async Task<IActionResult> OnPostAcceptAsync(int comment, int version, CancellationToken cancellationToken)
    {
        var outcome = await answers.AcceptAsync(new AcceptWording { MeetingId = Id, Id = comment, Version = version }, user.Change(), cancellationToken);
        return this.Answer(outcome, "The wording was put into the note.", Links.ReviewedComment(Id, comment));
    }

    public async Task<IActionResult> OnPostWordingAsync(CancellationToken cancellationToken)
    {
        var input = new AcceptWording
        {
            MeetingId = Id,
            Id = Input.Id,
            Version = Input.Version,
            Paragraph = Input.Paragraph ?? string.Empty,
            Wording = Input.Wording ?? string.Empty,
            Answer = Input.Answer,
        };
        var outcome = await answers.AcceptAsync(input, user.Change(), cancellationToken);
        return await AnswerAsync(outcome, "The wording was put into the note.", answer: null, Input.Id, cancellationToken);
    }

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken cancellationToken)
    {
        var outcome = await answers.AnswerAsync(
            new AnswerComment { MeetingId = Id, Id = Input.Id, Version = Input.Version, Answer = Input.Answer }, user.Change(), cancellationToken);
        return await AnswerAsync(outcome, "The answer was saved.", Input.Id, wording: null, cancellationToken);
    }

    /// <summary>Shows the form again where it was not done, under the comment as it stands now.</summary>
    private async Task<IActionResult> AnswerAsync(Outcome outcome, string done, int? answer, int? wording, CancellationToken ct)
    {
        if (outcome is Outcome.NotFound || !await LoadAsync(ct))
        {
            return NotFound();
        }

        Open(answer, wording);
        return this.Answer(outcome, done, Links.ReviewedComment(Id, Input.Id), _ => { });
    }

    private void Open(int? answer, int? wording)
    {
        Answering = Review.Comment(answer);
        Wording = Review.Comment(wording) is { MayEditWording: true } comment && Meeting.IsOpenToChange ? comment : null;
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await meetings.HeadAsync(Id, user.Rights, ct) is not { } head || await reviews.OfMeetingAsync(Id, user.Change(), ct) is not { } review)
        {
            return false;
        }

        Meeting = head;
        Review = review;
        return true;
    }

    public sealed class InputModel
    {
        /// <summary>The comment that is answered.</summary>
        public int Id { get; set; }

        public int Version { get; set; }

        [Display(Name = "Last day for comments")]
        public DateOnly? Deadline { get; set; }

        public string? Message { get; set; }

        public string? Answer { get; set; }

        /// <summary>The text that is replaced, as the secretary saw it.</summary>
        public string? Paragraph { get; set; }

        public string? Wording { get; set; }
    }
}

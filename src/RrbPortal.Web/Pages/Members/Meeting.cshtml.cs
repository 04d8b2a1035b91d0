using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Reviewing;
using RrbPortal.Data.Records;
using RrbPortal.Web.Forms;
using RrbPortal.Web.Pages.Secretariat;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Members;

/// <summary>An issued agenda, or a draft with its comments; one form is open at a time, at the place that the address names.</summary>
[TakenOnce("Comment")]
public sealed class MeetingModel(
    DraftQueries drafts, ReviewQueries reviews, DraftLooks looks, CommentService comments, PrivateNotes privateNotes, NoteService notes, CurrentUser user)
    : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Null where the draft went out of the member's sight while something was written to it.</summary>
    public MemberMeeting? Meeting { get; private set; }

    public MemberReview Review { get; private set; } = new();

    public DraftNews News { get; private set; } = DraftNews.None;

    /// <summary>The place that a new comment is being written on.</summary>
    public CommentPlace? On { get; private set; }

    /// <summary>The comment that is being changed.</summary>
    public CommentLine? Changing { get; private set; }

    /// <summary>The item whose private note is being written; 0 for the whole meeting.</summary>
    public int? Keeping { get; private set; }

    public BothTexts? Both { get; private set; }

    /// <summary>Whether this person is the chair, and the note waits for the chair.</summary>
    public bool MayAgree => Meeting?.NoteState is NoteState.InReview && user.Rights.MayAgree(Meeting.BoardId);

    public async Task<IActionResult> OnGetAsync(string? on, int? change, int? note, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        News = await looks.LookAsync(Meeting!, user.Change(), cancellationToken);
        Open(CommentPlace.Parse(on), change, note);
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostCommentAsync(CancellationToken cancellationToken)
    {
        if (CommentPlace.Parse(Input.Place) is not { } place)
        {
            return NotFound();
        }

        var outcome = await comments.AddAsync(
            new AddComment { MeetingId = Id, Place = place, Paragraph = Input.Paragraph, Text = Input.Text, ProposedWording = Input.ProposedWording },
            user.Change(),
            cancellationToken);
        return await AnswerAsync(outcome, "Your comment was saved.", place, change: null, note: null, cancellationToken);
    }

    public async Task<IActionResult> OnPostChangeAsync(CancellationToken cancellationToken)
    {
        var outcome = await comments.EditAsync(
            new EditComment { MeetingId = Id, Id = Input.Id, Version = Input.Version, Text = Input.Text, ProposedWording = Input.ProposedWording },
            user.Change(),
            cancellationToken);
        return await AnswerAsync(outcome, "Your comment was changed.", on: null, Input.Id, note: null, cancellationToken);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(int comment, int version, CancellationToken cancellationToken)
    {
        var outcome = await comments.TakeBackAsync(new TakeBackComment(Id, comment, version), user.Change(), cancellationToken);
        return this.Answer(outcome, "Your comment was taken back.", Links.MemberMeeting(Id));
    }

    public async Task<IActionResult> OnPostAnswerAsync(ReviewAnswerState state, CancellationToken cancellationToken)
    {
        var outcome = await comments.AnswerAsync(Id, state, user.Change(), cancellationToken);
        return this.Answer(outcome, "The secretariat sees your answer. Thank you.", Links.MemberMeeting(Id));
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancellationToken)
    {
        var outcome = await privateNotes.KeepAsync(
            new KeepNote { MeetingId = Id, ItemId = Input.Id == 0 ? null : Input.Id, Version = Input.Version, Text = Input.Text }, user.Change(), cancellationToken);
        return await AnswerAsync(outcome, "Your private note was saved.", on: null, change: null, Input.Id, cancellationToken);
    }

    public async Task<IActionResult> OnPostAgreeAsync(int version, CancellationToken cancellationToken)
    {
        var outcome = await notes.TakeStepAsync(
            new TakeStep { MeetingId = Id, Version = version, Move = NoteMove.Agree }, user.Change(), cancellationToken);
        return this.Answer(outcome, "The note was agreed. The secretariat can publish it now.", Links.MemberMeeting(Id));
    }

    /// <summary>Goes on where it was done; otherwise shows the form again with what was typed, whatever became of the draft.</summary>
    private async Task<IActionResult> AnswerAsync(Outcome outcome, string done, CommentPlace? on, int? change, int? note, CancellationToken ct)
    {
        if (outcome is Outcome.NotFound)
        {
            return NotFound();
        }

        if (await LoadAsync(ct))
        {
            Open(on, change, note);
        }

        var back = outcome is Outcome.Done saved && note is null
            ? Links.InDraft(Id, $"comment-{Choices.Number(saved.Id)}")
            : Links.InDraft(Id, note is > 0 and var item ? new CommentPlace(PlaceKind.Item, item).ToString() : "private");
        return this.Answer(outcome, done, back, conflict =>
        {
            var mine = note is null ? CommentService.Fields(Input.Text, Input.ProposedWording) : PrivateNotes.Fields(Input.Text);
            Both = BothTexts.Of(conflict.Theirs, mine, Links.MemberMeeting(Id));
            Input.Version = conflict.CurrentVersion;
        });
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Meeting = await drafts.MeetingAsync(Id, user.Rights, ct);
        if (Meeting is null)
        {
            return false;
        }

        Review = await reviews.BesideAsync(Meeting, user.Change(), ct);
        return true;
    }

    /// <summary>Which form is open: one, that this person may send, at a place that is there.</summary>
    private void Open(CommentPlace? on, int? change, int? note)
    {
        Changing = Review.MayComment ? Review.Comments.FirstOrDefault(comment => comment.Id == change && comment is { IsMine: true, IsOpen: true }) : null;
        Keeping = Changing is null && (note is 0 || Meeting!.Items.Any(item => item.Id == note)) ? note : null;
        On = Changing is null && Keeping is null && Review.MayComment && on is not null && (HttpMethods.IsPost(Request.Method) || Meeting!.Parts.Any(part => part.Place == on))
            ? on
            : null;
    }

    private void Fill()
    {
        if (Changing is { } comment)
        {
            Input = new InputModel { Id = comment.Id, Version = comment.Version, Text = comment.Text, ProposedWording = comment.ProposedWording ?? comment.Quote };
        }
        else if (Keeping is { } item)
        {
            var kept = Review.NoteOn(item == 0 ? null : item);
            Input = new InputModel { Id = item, Version = kept?.Version ?? 0, Text = kept?.Text };
        }
        else if (On is { } place)
        {
            var source = Meeting!.Parts.Single(part => part.Place == place) is { TakesWording: true } part ? part.Source : null;
            Input = new InputModel { Place = place.ToString(), Paragraph = source, ProposedWording = source };
        }
    }

    public sealed class InputModel
    {
        /// <summary>The comment that is changed, or the item of a private note.</summary>
        public int Id { get; set; }

        public int Version { get; set; }

        public string? Place { get; set; }

        /// <summary>The paragraph as it was read.</summary>
        public string? Paragraph { get; set; }

        public string? Text { get; set; }

        public string? ProposedWording { get; set; }
    }
}

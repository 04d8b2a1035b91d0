using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RrbPortal.Core.Common;
using RrbPortal.Core.Importing;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Reviewing;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Pages.Secretariat.Meetings;

public sealed class OverviewModel(
    OverviewQueries overview, NoteService notes, PublishingService publishing, ImportQueries imports,
    AgreementQueries agreements, ReviewQueries reviews, TimeProvider time, CurrentUser user) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public MeetingOverview Meeting { get; private set; } = null!;

    public PublishingGate Gate { get; private set; } = null!;

    public NextStep Next { get; private set; } = null!;

    /// <summary>Whether the chair was ever asked to agree this note.</summary>
    public bool WasAsked { get; private set; }

    /// <summary>The imported file that the meeting was made of, if it was.</summary>
    public int? ImportFile { get; private set; }

    /// <summary>The facts as a reader sees them; what is left over has a place of its own, and only some meetings have a reason, or a gap behind them.</summary>
    public IEnumerable<FieldValue> Facts => Meeting.Facts.Fields().Where(fact =>
        fact.Field is not nameof(MeetingFacts.LeftOver)
        && (fact.Field is not nameof(MeetingFacts.StateReason) || fact.Value.Length > 0)
        && (fact.Field is not nameof(MeetingFacts.AnnouncedGapConfirmed) || Meeting.Facts.AnnouncedGapConfirmed));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await overview.OfMeetingAsync(Id, user.Rights, cancellationToken) is not { } meeting
            || await publishing.GateAsync(Id, user.Change(), cancellationToken) is not { } gate)
        {
            return NotFound();
        }

        Meeting = meeting;
        ImportFile = await imports.FileOfMeetingAsync(Id, user.Rights, cancellationToken);
        Gate = gate;
        var asked = await agreements.OfMeetingAsync(Id, user.Rights, cancellationToken);
        var open = await reviews.OpenAsync(Id, user.Rights, cancellationToken);
        WasAsked = asked?.AskedAt is not null;
        Next = NextStep.Of(meeting, gate, asked?.AskedAt, open ?? 0, time.LondonToday());
        return Page();
    }

    public async Task<IActionResult> OnPostStepAsync(NoteMove move, int version, CancellationToken cancellationToken)
    {
        var outcome = await notes.TakeStepAsync(new TakeStep { MeetingId = Id, Version = version, Move = move }, user.Change(), cancellationToken);
        return this.Answer(outcome, StepWords.Done(move), Links.Working(Id));
    }

    /// <summary>Whether a step is possible from here, and this person's to take.</summary>
    public Leave May(NoteMove move) => NoteRules.Target(move, Meeting.Head.NoteState) is null
        ? Leave.No
        : NoteRules.MayTake(move, user.Rights, Meeting.Head.BoardId, Meeting.Head.FourEyes);
}

using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Actions;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Remedies;

/// <summary>
/// Does what a finding offers, when a person says so. It goes the way of every change of a working copy; a finding whose
/// words have changed meanwhile has no remedy any more, and nothing is touched.
/// </summary>
public sealed class RemedyService(PortalDbContext db, FindingAnswers findings, WorkingCopy copy, ActionService actions)
{
    /// <returns>The number of the action that was made, or of the meeting.</returns>
    public async Task<Outcome> TakeAsync(TakeRemedy input, Change change, CancellationToken ct)
    {
        if (await findings.OfMeetingAsync(input.MeetingId, change.Rights, ct) is not { } all)
        {
            return new Outcome.NotFound();
        }

        if (all.Open.FirstOrDefault(finding => string.Equals(finding.Key, input.Key, StringComparison.Ordinal)) is not { } finding)
        {
            return new Outcome.Refused(string.Empty, "This finding is not there any more: the text has changed, or somebody has answered it. Look at the list again.");
        }

        // Only the text itself may become empty: to remove a passage is a remedy too.
        if (finding.Effect is not FindingEffect.ReplaceText && Words.Text(input.Value) is null)
        {
            return new Outcome.Refused(nameof(TakeRemedy.Value), "Enter what it should be");
        }

        return finding.Effect switch
        {
            FindingEffect.ReplaceText => await ReplaceAsync(finding, input, change, ct),
            FindingEffect.MakeAction => await MakeActionAsync(finding, input, change, ct),
            FindingEffect.ConfirmGap => await copy.ChangeAsync(input.MeetingId, change, "finding.accepted", meeting => Task.FromResult(Confirm(meeting)), ct),
            _ => new Outcome.Refused(string.Empty, $"{finding.Place}: this cannot be mended from here. {finding.Remedy}"),
        };
    }

    private static Edit Confirm(Meeting meeting)
    {
        meeting.AnnouncedGapConfirmed = true;
        return Edit.Of(() => meeting.Id);
    }

    private Task<Outcome> MakeActionAsync(Finding finding, TakeRemedy input, Change change, CancellationToken ct)
        => actions.AddAsync(
            new AddAction
            {
                MeetingId = input.MeetingId,
                Action = new ActionFacts
                {
                    Text = input.Value!,
                    Owners = finding.Candidate?.Owners ?? [],
                    DueDate = finding.Candidate?.DueDate,
                    DueAsPrinted = finding.Candidate is { DueDate: null } candidate ? candidate.DueAsPrinted : null,
                    AgendaItemId = finding.ItemId,
                    SourceSentence = finding.Passage,
                    Status = ActionStatus.NotRecorded,
                },
            },
            change,
            ct);

    private Task<Outcome> ReplaceAsync(Finding finding, TakeRemedy input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "finding.accepted", meeting => ReplaceAsync(meeting, finding, Words.Text(input.Value) ?? string.Empty, ct), ct);

    private async Task<Edit> ReplaceAsync(Meeting meeting, Finding finding, string value, CancellationToken ct)
    {
        // The context joins them to the meeting.
        await db.AgendaItems.Where(item => item.MeetingId == meeting.Id).LoadAsync(ct);
        await db.Decisions.Where(decision => decision.MeetingId == meeting.Id).LoadAsync(ct);
        await db.ActionItems.Where(action => action.MeetingId == meeting.Id).LoadAsync(ct);
        return MeetingTexts.Replace(meeting, finding, value)
            ? Edit.Of(() => meeting.Id)
            : new Outcome.Refused(string.Empty, $"{finding.Place}: the words stand where only a person can change them. {finding.Remedy}");
    }
}

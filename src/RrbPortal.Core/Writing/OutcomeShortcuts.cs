using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Actions;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Decisions;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Reading;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Writing;

/// <summary>Asks to make of a labelled line what it says that it is.</summary>
/// <param name="Line">The line as it stands in the public text of the item.</param>
public sealed record TakeLine(int MeetingId, int ItemId, string Line);

/// <summary>Asks to record a sentence of an item as the decision that it is; the sentence stays.</summary>
/// <param name="Sentence">The text of a <see cref="DecisionCandidate"/>.</param>
public sealed record TakeDecision(int MeetingId, int ItemId, string Sentence);

/// <summary>Asks for an action or a decision under an item, from the words alone.</summary>
public sealed record AddOutcome(int MeetingId, int ItemId, string? Text);

/// <summary>
/// Makes actions and decisions while the note is written, when a person says so. Owners and dates are those that the
/// words say; a line that has become a record leaves the text with the same save.
/// </summary>
public sealed class OutcomeShortcuts(PortalDbContext db, WorkingCopy copy, ActionService actions, DecisionService decisions, CheckContexts contexts)
{
    /// <summary>Makes the record and takes the line out of the text, in one save: pressing twice makes one record.</summary>
    public async Task<Outcome> TakeAsync(TakeLine input, Change change, CancellationToken ct)
        => await ReaderAsync(input.MeetingId, change, ct) is { } reader
            ? await copy.ChangeAsync(input.MeetingId, change, "item.line-taken", _ => TakeAsync(input, reader, ct), ct)
            : new Outcome.NotFound();

    private async Task<Edit> TakeAsync(TakeLine input, LabelledLines reader, CancellationToken ct)
    {
        var item = await db.AgendaItems.SingleOrDefaultAsync(row => row.Id == input.ItemId && row.MeetingId == input.MeetingId, ct);
        if (item is null || reader.In(item.PublicText).FirstOrDefault(line => IsLine(line.Line, input.Line)) is not { } found)
        {
            return new Outcome.Refused(string.Empty, "This line is not there any more: the text has changed. Look at it again.");
        }

        var edit = found switch
        {
            LabelledLine.OfAction line => await actions.AddAsync(ActionOf(input.MeetingId, input.ItemId, line.Action, line.Line.Trim()), ct),
            LabelledLine.OfDecision line => await decisions.AddAsync(DecisionOf(input.MeetingId, input.ItemId, line.Text), ct),
            _ => throw new InvalidOperationException($"Nothing is made of {found.GetType().Name}."),
        };
        if (edit.Stop is null)
        {
            TakeOut(item, input.Line);
        }

        return edit;
    }

    /// <summary>Records what the meeting decided in a sentence of the text, with who decided where the sentence says so.</summary>
    public async Task<Outcome> TakeDecisionAsync(TakeDecision input, Change change, CancellationToken ct)
    {
        if (await WorkingNotes.LoadAsync(db, input.MeetingId, ct) is not { } note || !change.Rights.MayEdit(note.Board.Id))
        {
            return new Outcome.NotFound();
        }

        var found = note.AllItems().FirstOrDefault(item => item.Id == input.ItemId) is { } item
            ? DecisionsInProse.Of(note, item).FirstOrDefault(candidate => Reading.Words.Key(candidate.Text) == Reading.Words.Key(input.Sentence))
            : null;
        if (found is null)
        {
            return new Outcome.Refused(string.Empty, "This sentence is not there any more, or is recorded already. Look at it again.");
        }

        var decision = new DecisionFacts { Text = found.Text, DecidedBy = found.By, AgendaItemId = input.ItemId };
        return await decisions.AddAsync(new AddDecision { MeetingId = input.MeetingId, Decision = decision }, change, ct);
    }

    /// <summary>"MPS to send the plan by 3 July": the words say who and when.</summary>
    public async Task<Outcome> AddActionAsync(AddOutcome input, Change change, CancellationToken ct)
    {
        if (await ReaderAsync(input.MeetingId, change, ct) is not { } reader)
        {
            return new Outcome.NotFound();
        }

        var text = Common.Words.Text(input.Text);
        return text is null
            ? new Outcome.Refused(nameof(AddOutcome.Text), "Enter the action")
            : await actions.AddAsync(ActionOf(input.MeetingId, input.ItemId, reader.ActionOf(text), source: null), change, ct);
    }

    public Task<Outcome> AddDecisionAsync(AddOutcome input, Change change, CancellationToken ct)
        => decisions.AddAsync(DecisionOf(input.MeetingId, input.ItemId, input.Text ?? string.Empty), change, ct);

    private async Task<LabelledLines?> ReaderAsync(int meetingId, Change change, CancellationToken ct)
        => await WorkingNotes.LoadAsync(db, meetingId, ct) is { } note && change.Rights.MayEdit(note.Board.Id)
            ? new LabelledLines(NamesThere.CandidatesOf(note, await contexts.OfBoardAsync(note.Board.Id, meetingId, ct)))
            : null;

    private static AddAction ActionOf(int meetingId, int itemId, ActionCandidate candidate, string? source) => new()
    {
        MeetingId = meetingId,
        Action = new ActionFacts
        {
            Text = candidate.Sentence,
            Owners = candidate.Owners,
            DueDate = candidate.DueDate,
            DueAsPrinted = candidate.DueDate is null ? candidate.DueAsPrinted : null,
            AgendaItemId = itemId,
            SourceSentence = source ?? candidate.Sentence,
            Status = ActionStatus.Open,
        },
    };

    private static AddDecision DecisionOf(int meetingId, int itemId, string text)
        => new() { MeetingId = meetingId, Decision = new DecisionFacts { Text = text, AgendaItemId = itemId } };

    /// <summary>Takes the line out once.</summary>
    private static void TakeOut(AgendaItem item, string asked)
    {
        var lines = item.PublicText!.Split('\n').ToList();
        lines.RemoveAt(lines.FindIndex(line => IsLine(line, asked)));
        item.PublicText = TextParagraphs.Joined(TextParagraphs.Of(string.Join('\n', lines)));
    }

    private static bool IsLine(string stored, string asked) => string.Equals(stored.Trim(), asked.Trim(), StringComparison.Ordinal);
}

using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Meetings;
using RrbPortal.Core.Reading;
using RrbPortal.Data;

namespace RrbPortal.Core.Writing;

/// <summary>What stands beside the text of one item.</summary>
/// <param name="Findings">Those that are open; what <paramref name="Labelled"/> offers is not said twice.</param>
/// <param name="Labelled">Lines that a person can have made an action or a decision.</param>
public sealed record ItemMargin(
    IReadOnlyList<Finding> Findings, IReadOnlyList<LabelledLine> Labelled, IReadOnlyList<Attribution> Attributions, IReadOnlyList<NoteTerm> Terms)
{
    public static ItemMargin Empty { get; } = new([], [], [], []);

    /// <summary>Sentences in which the meeting decides, and that are no decisions of the record yet.</summary>
    public IReadOnlyList<DecisionCandidate> Decisions { get; init; } = [];
}

/// <summary>The margins of a whole note, by item.</summary>
/// <param name="Speakers">The organisations that were there.</param>
public sealed record NoteMargin(IReadOnlyDictionary<int, ItemMargin> Items, IReadOnlyList<Speaker> Speakers)
{
    public ItemMargin Of(int item) => Items.GetValueOrDefault(item, ItemMargin.Empty);
}

/// <summary>Looks at a note as it stands, or as somebody has typed it, for what can be said beside its items.</summary>
public sealed class NoteMargins(PortalDbContext db, FindingAnswers findings, CheckContexts contexts, MeetingQueries meetings)
{
    /// <param name="typed">Public texts that are not saved yet, by item.</param>
    /// <returns>Null for whoever may not edit the meeting.</returns>
    public async Task<NoteMargin?> OfMeetingAsync(int meetingId, IReadOnlyDictionary<int, string?> typed, Rights rights, CancellationToken ct)
    {
        if (await meetings.HeadAsync(meetingId, rights, ct) is null || await WorkingNotes.LoadAsync(db, meetingId, ct) is not { } stored)
        {
            return null;
        }

        WorkingItem Typed(WorkingItem item) => item with
        {
            PublicText = typed.TryGetValue(item.Id, out var text) ? text?.ReplaceLineEndings("\n") : item.PublicText,
            SubItems = [.. item.SubItems.Select(Typed)],
        };
        var note = stored with { Items = [.. stored.Items.Select(Typed)] };
        var context = await contexts.OfBoardAsync(note.Board.Id, meetingId, ct);
        return Of(note, context, (await findings.OfNoteAsync(note, context, ct)).Open);
    }

    private static NoteMargin Of(WorkingNote note, CheckContext context, IReadOnlyList<Finding> open)
    {
        var speakers = Speaker.Of(note.Attendance.Select(entry => (entry.OrganisationAsPrinted, entry.OrganisationName, context.Organisations.Find(entry.OrganisationName ?? string.Empty)?.Abbr)));
        var lines = new LabelledLines(NamesThere.CandidatesOf(note, context));
        var terms = NoteTerms.ByItem(note, context);
        var byItem = open.ToLookup(finding => finding.ItemId);
        var recorded = note.Actions.SelectMany(action => new[] { action.Text, action.SourceSentence }).Concat(note.Decisions.Select(decision => decision.Text))
            .OfType<string>().Select(Reading.Words.Key).ToHashSet(StringComparer.Ordinal);
        return new NoteMargin(
            note.AllItems().ToDictionary(
                item => item.Id,
                item =>
                {
                    IReadOnlyList<LabelledLine> labelled = [.. lines.In(item.PublicText).Where(line => !recorded.Contains(Reading.Words.Key(line.Text)) && !recorded.Contains(Reading.Words.Key(line.Line)))];
                    return new ItemMargin(Without(byItem[item.Id], labelled), labelled, Attributions.In(item.PublicText, speakers), [.. terms[item.Id]])
                    {
                        Decisions = Without(DecisionsInProse.Of(note, item), labelled),
                    };
                }),
            speakers);
    }

    private static IReadOnlyList<Finding> Without(IEnumerable<Finding> findings, IReadOnlyList<LabelledLine> labelled)
    {
        var offered = labelled.OfType<LabelledLine.OfAction>().Select(line => line.Action.Sentence).ToHashSet(StringComparer.Ordinal);
        return [.. findings.Where(finding => finding.Candidate is not { } candidate || !offered.Contains(candidate.Sentence))];
    }

    /// <summary>A line that says of itself that it is a decision is offered as that line.</summary>
    private static IReadOnlyList<DecisionCandidate> Without(IReadOnlyList<DecisionCandidate> decisions, IReadOnlyList<LabelledLine> labelled)
    {
        var offered = labelled.Select(line => Reading.Words.Key(line.Text)).ToHashSet(StringComparer.Ordinal);
        return [.. decisions.Where(decision => !offered.Contains(Reading.Words.Key(decision.Text)))];
    }
}

using RrbPortal.Core.Reading;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>
/// The decisions of a note, and those actions that it states as such. A sentence that may be an action stays a
/// sentence: it is offered in the preview, and a person makes the action.
/// </summary>
internal static class DraftOutcomes
{
    public static void AddTo(Meeting meeting, NoteFacts facts, IReadOnlyDictionary<string, AgendaItem> items)
    {
        foreach (var decision in facts.Decisions)
        {
            if (DecisionPoints.Whole(decision, facts.Items).Within(Decision.TextLength) is { } text)
            {
                meeting.Decisions.Add(new Decision
                {
                    Position = meeting.Decisions.Count + 1,
                    AgendaItem = Item(items, decision.Item),
                    Text = text,
                    DecidedBy = decision.By.Within(Organisation.NameLength),
                });
            }
        }

        foreach (var action in facts.Actions.Where(action => action.Explicit))
        {
            if (action.Text.Within(ActionItem.TextLength) is { } text)
            {
                meeting.Actions.Add(ActionOf(action, text, meeting.Actions.Count + 1, Item(items, action.Item)));
            }
        }
    }

    private static AgendaItem? Item(IReadOnlyDictionary<string, AgendaItem> items, string? name)
        => name is null ? null : items.GetValueOrDefault(name);

    /// <summary>An action that a person made of a sentence, with what was understood of owner and date; nothing where nothing was.</summary>
    public static ActionItem ActionOf(ActionCandidate? candidate, string text, int position, AgendaItem? item)
        => ActionOf(
            new PrintedAction
            {
                Line = 1,
                Explicit = false,
                Strength = candidate?.Strength ?? ActionStrength.Offered,
                Owner = candidate is { Owners: [var first, ..] } ? first : null,
                With = [.. candidate?.Owners.Skip(1) ?? []],
                Due = candidate?.Due,
                DueAsPrinted = candidate?.DueAsPrinted,
                Text = text,
            },
            text,
            position,
            item);

    /// <summary>An action with what the reader understood of owner, date and status.</summary>
    private static ActionItem ActionOf(PrintedAction printed, string text, int position, AgendaItem? item)
    {
        var dueDate = printed.DueDate;
        var status = StatusOf(printed.Status);
        var action = new ActionItem
        {
            Position = position,
            AgendaItem = item,
            Reference = printed.Reference.Within(ActionItem.ReferenceLength),
            Text = text,
            DueDate = dueDate,
            DueAsPrinted = dueDate is null ? (printed.DueAsPrinted ?? printed.Due).Within(ActionItem.DueAsPrintedLength) : null,
            Status = status ?? ActionStatus.NotRecorded,
            SourceSentence = text,
            InternalNote = status is null && printed.Status is { } words ? $"Status in the source: {words}".Within(ActionItem.TextLength) : null,
        };

        foreach (var owner in printed.With.Prepend(printed.Owner).OfType<string>())
        {
            if (owner.Within(Organisation.NameLength) is { } name)
            {
                action.Owners.Add(new ActionOwner { Position = action.Owners.Count + 1, AsPrinted = name });
            }
        }

        return action;
    }

    /// <returns>Null for no printed status, and for words that are none of the register's.</returns>
    private static ActionStatus? StatusOf(string? printed) => printed?.Trim().ToUpperInvariant() switch
    {
        "CLOSED" => ActionStatus.Closed,
        "DONE" or "COMPLETE" or "COMPLETED" => ActionStatus.Done,
        "IN PROGRESS" or "ONGOING" => ActionStatus.InProgress,
        "CARRIED" or "CARRIED FORWARD" or "CARRIED OVER" => ActionStatus.Carried,
        "OPEN" => ActionStatus.Open,
        _ => null,
    };
}

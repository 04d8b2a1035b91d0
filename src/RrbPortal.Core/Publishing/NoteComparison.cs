using System.Globalization;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>What one revision of a published note says that another does not. Pure.</summary>
public sealed record NoteComparison
{
    public required IReadOnlyList<ChangedField> Facts { get; init; }

    public required IReadOnlyList<ChangedPart> Attendance { get; init; }

    public required IReadOnlyList<ChangedPart> Items { get; init; }

    public required IReadOnlyList<ChangedPart> Decisions { get; init; }

    public required IReadOnlyList<ChangedPart> Actions { get; init; }

    /// <summary>What was reported of actions from earlier meetings.</summary>
    public required IReadOnlyList<ChangedPart> Reported { get; init; }

    public bool IsSame => Facts.Count + Attendance.Count + Items.Count + Decisions.Count + Actions.Count + Reported.Count == 0;

    public static NoteComparison Of(PublicNote before, PublicNote after) => new()
    {
        Facts = FactsOf(before, after),
        Attendance = AttendanceComparison.Of(before.Attendance, after.Attendance),
        Items = ItemComparison.Of(before.Items, after.Items),
        Decisions = Compared(before.Decisions, after.Decisions, decision => decision.Anchor, Label, decision => decision.Text, Fields),
        Actions = Compared(before.Actions, after.Actions, action => action.Anchor, Label, action => action.Text, Fields),
        Reported = Compared(before.ActionUpdates ?? [], after.ActionUpdates ?? [], update => (update.From, update.Anchor), Label, update => update.Text, Fields),
    };

    /// <summary>Parts that are known by a key: in the order of the second revision, and behind them those that are gone.</summary>
    private static IReadOnlyList<ChangedPart> Compared<TPart, TKey>(
        IReadOnlyList<TPart> before,
        IReadOnlyList<TPart> after,
        Func<TPart, TKey> key,
        Func<TPart, string> label,
        Func<TPart, string?> text,
        Func<TPart, TPart, IReadOnlyList<ChangedField>> fields)
        where TKey : notnull
    {
        var first = before.DistinctBy(key).ToDictionary(key);
        var second = after.Select(key).ToHashSet();
        return
        [
            .. after
                .Select(part => first.TryGetValue(key(part), out var was)
                    ? ChangedPart.Between(label(part), fields(was, part), text(was), text(part))
                    : ChangedPart.New(label(part), text(part)))
                .OfType<ChangedPart>(),
            .. before.Where(part => !second.Contains(key(part))).Select(part => ChangedPart.Gone(label(part), text(part))),
        ];
    }

    private static IReadOnlyList<ChangedField> FactsOf(PublicNote before, PublicNote after) => ChangedField.Among(
        ("Board", before.Board.Name, after.Board.Name),
        ("Date", Date(before.Date), Date(after.Date)),
        ("Start", Time(before.Start), Time(after.Start)),
        ("End", Time(before.End), Time(after.End)),
        ("Place", NoteWords.Place(before), NoteWords.Place(after)),
        ("Kind of document", before.DocumentKind, after.DocumentKind),
        ("Chair", NoteWords.Chair(before), NoteWords.Chair(after)),
        ("Themes", Themes(before.Themes), Themes(after.Themes)),
        ("No decisions were taken", Said(before.NoDecisionsDeclared), Said(after.NoDecisionsDeclared)),
        ("Next meeting", Date(before.NextMeetingDate), Date(after.NextMeetingDate)),
        ("Next meeting in the words of the note", before.NextMeetingAsPrinted, after.NextMeetingAsPrinted),
        ("Record of the next meeting", Held(before.AnnouncedGap), Held(after.AnnouncedGap)));

    private static IReadOnlyList<ChangedField> Fields(PublicDecision before, PublicDecision after) => ChangedField.Among(
        ("Decided by", before.DecidedBy, after.DecidedBy),
        ("Item", before.ItemNumber, after.ItemNumber));

    private static IReadOnlyList<ChangedField> Fields(PublicAction before, PublicAction after) => ChangedField.Among(
        ("Reference", before.Reference, after.Reference),
        ("Owner", Owners(before.Owners), Owners(after.Owners)),
        ("Due", Date(before.DueDate) ?? before.DueAsPrinted, Date(after.DueDate) ?? after.DueAsPrinted),
        ("Status", Labels.Of(before.Status), Labels.Of(after.Status)),
        ("Item", before.ItemNumber, after.ItemNumber));

    private static IReadOnlyList<ChangedField> Fields(PublicActionUpdate before, PublicActionUpdate after) => ChangedField.Among(
        ("Action", before.Action, after.Action),
        ("Owner", Owners(before.Owners), Owners(after.Owners)),
        ("Now due", Date(before.DueDate), Date(after.DueDate)),
        ("Status", Status(before.Status), Status(after.Status)));

    private static string Label(PublicDecision decision) => decision.ItemNumber is { } item ? $"Decision at item {item}" : "Decision";

    private static string Label(PublicAction action) => action.Reference is { } reference ? $"Action {reference}" : action.ItemNumber is { } item ? $"Action at item {item}" : "Action";

    private static string Label(PublicActionUpdate update) => $"{(update.Reference is { } reference ? $"{reference}: " : null)}{update.Action}";

    internal static string? Themes(IReadOnlyList<PublicTheme> themes) => themes.Count == 0 ? null : string.Join("; ", themes.Select(theme => theme.Label));

    private static string? Owners(IReadOnlyList<string> owners) => owners.Count == 0 ? null : string.Join("; ", owners);

    private static string? Date(DateOnly? date) => date is { } day ? LondonDates.InWords(day) : null;

    private static string? Time(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string? Status(ActionStatus? status) => status is { } known ? Labels.Of(known) : null;

    private static string Said(bool isSaid) => isSaid ? "said in the note" : "not said in the note";

    private static string? Held(bool? isGap) => isGap is true ? "none is held" : null;
}

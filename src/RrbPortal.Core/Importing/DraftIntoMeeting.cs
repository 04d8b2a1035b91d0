using RrbPortal.Core.Organisations;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>What came of putting a draft into a meeting.</summary>
/// <param name="Themes">Labels of themes that the meeting gets.</param>
internal sealed record FilledMeeting(IReadOnlyList<FactDifference> Differences, IReadOnlyList<string> Themes, int Attendance, int Items, int Decisions, int Actions)
{
    /// <summary>Items whose text would be too long to keep; then nothing may be saved.</summary>
    public IReadOnlyList<AgendaItem> TooLong { get; init; } = [];
}

/// <summary>
/// Puts a draft that was made of a file into a meeting that is there already. Nothing that the meeting holds is replaced
/// or removed. The preview does it to a copy that is never saved. Pure.
/// </summary>
internal static class DraftIntoMeeting
{
    /// <param name="meeting">With its items, attendance, decisions, actions and themes.</param>
    /// <param name="draft">Is used up: its parts become the meeting's.</param>
    /// <param name="places">A place for each item of the draft.</param>
    public static FilledMeeting Put(Meeting meeting, Meeting draft, IReadOnlyList<string> themes, IReadOnlyList<ItemPlace> places)
    {
        var differences = new List<FactDifference>();
        DraftNumbers.Take(draft);
        FactsIntoMeeting.Fill(meeting, draft, differences);
        var wanted = FactsIntoMeeting.Themes(meeting, themes, differences);
        var attendance = AttendanceIntoMeeting.Add(meeting, draft.Attendance, differences);
        var items = new ItemsIntoMeeting(meeting);
        var went = items.Put(draft.Items, places);
        return new FilledMeeting(differences, wanted, attendance, items.Added, Decide(meeting, draft, items, went), Act(meeting, draft, items, went)) { TooLong = items.TooLong };
    }

    private static int Decide(Meeting meeting, Meeting draft, ItemsIntoMeeting items, IReadOnlyDictionary<AgendaItem, AgendaItem> went)
    {
        var there = meeting.Decisions.Select(decision => Key(decision.Text)).ToHashSet(StringComparer.Ordinal);
        var position = meeting.Decisions.Select(decision => decision.Position).DefaultIfEmpty(0).Max();
        var added = draft.Decisions.Where(decision => !there.Contains(Key(decision.Text))).ToList();
        foreach (var decision in added)
        {
            decision.Position = ++position;
            decision.AgendaItem = decision.AgendaItem is { } item ? went[item] : null;
            decision.Audience = AudienceUnder(decision.AgendaItem, items);
            meeting.Decisions.Add(decision);
        }

        return added.Count;
    }

    private static int Act(Meeting meeting, Meeting draft, ItemsIntoMeeting items, IReadOnlyDictionary<AgendaItem, AgendaItem> went)
    {
        var there = meeting.Actions.Select(action => Key(action.Text)).ToHashSet(StringComparer.Ordinal);
        var position = meeting.Actions.Select(action => action.Position).DefaultIfEmpty(0).Max();
        var added = draft.Actions.Where(action => !there.Contains(Key(action.Text))).ToList();
        foreach (var action in added)
        {
            action.Position = ++position;
            action.AgendaItem = action.AgendaItem is { } item ? went[item] : null;
            action.Audience = AudienceUnder(action.AgendaItem, items);
            meeting.Actions.Add(action);
        }

        return added.Count;
    }

    /// <summary>What is said under a closed item stays inside, until somebody opens it.</summary>
    private static RecordAudience AudienceUnder(AgendaItem? item, ItemsIntoMeeting items)
        => item is not null && items.IsClosed(item) ? RecordAudience.Internal : RecordAudience.Public;

    private static string Key(string text) => OrganisationKey.Of(text);
}

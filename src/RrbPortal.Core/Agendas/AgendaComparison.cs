using System.Globalization;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>An item that is in both versions and other in the second.</summary>
/// <param name="Before">Its number in the first version.</param>
/// <param name="IsMoved">Whether it stands elsewhere among the items that both have; a number that shifts by itself is no move.</param>
public sealed record ChangedItem(IssuedItem Item, string Before, bool IsMoved, IReadOnlyList<ChangedField> Fields);

/// <summary>What one version of an agenda says that another does not. Pure.</summary>
public sealed record AgendaComparison(
    IReadOnlyList<ChangedField> Meeting, IReadOnlyList<IssuedItem> Added, IReadOnlyList<IssuedItem> Removed, IReadOnlyList<ChangedItem> Changed)
{
    public bool IsSame => Meeting.Count + Added.Count + Removed.Count + Changed.Count == 0;

    public static AgendaComparison Of(IssuedAgenda before, IssuedAgenda after)
    {
        var first = before.Items.ToDictionary(item => item.Key);
        var second = after.Items.ToDictionary(item => item.Key);
        var moved = Moved(before, after, first, second);
        return new AgendaComparison(
            Facts(before, after),
            [.. after.Items.Where(item => !first.ContainsKey(item.Key))],
            [.. before.Items.Where(item => !second.ContainsKey(item.Key))],
            [
                .. after.Items
                    .Where(item => first.ContainsKey(item.Key))
                    .Select(item => new ChangedItem(item, first[item.Key].Number, moved.Contains(item.Key), Fields(first[item.Key], item)))
                    .Where(item => item.IsMoved || item.Fields.Count > 0),
            ]);
    }

    private static IReadOnlyList<ChangedField> Facts(IssuedAgenda before, IssuedAgenda after) => ChangedField.Among(
        ("Date", Date(before.Date), Date(after.Date)),
        ("Start", Time(before.Start), Time(after.Start)),
        ("End", Time(before.End), Time(after.End)),
        ("Place", before.Place, after.Place),
        ("How people take part", Mode(before.Mode), Mode(after.Mode)),
        ("State of the meeting", Labels.Of(before.State), Labels.Of(after.State)),
        ("Reason", before.StateReason, after.StateReason));

    private static IReadOnlyList<ChangedField> Fields(IssuedItem before, IssuedItem after) => ChangedField.Among(
        ("Title", before.Title, after.Title),
        ("Kind of item", Labels.Of(before.Kind), Labels.Of(after.Kind)),
        ("To the public", Closed(before), Closed(after)),
        ("Lead organisation", before.LeadOrganisation, after.LeadOrganisation),
        ("Presenter", before.Presenter, after.Presenter),
        ("Minutes", Minutes(before.Minutes), Minutes(after.Minutes)),
        ("Why it is late", before.LateReason, after.LateReason));

    /// <summary>Items under another item than before, and the fewest that have to change places so that the rest keep their order.</summary>
    private static HashSet<int> Moved(IssuedAgenda before, IssuedAgenda after, Dictionary<int, IssuedItem> first, Dictionary<int, IssuedItem> second)
    {
        var moved = second.Values.Where(item => first.TryGetValue(item.Key, out var was) && was.ParentKey != item.ParentKey).Select(item => item.Key).ToHashSet();
        foreach (var parent in second.Values.Select(item => item.ParentKey).Distinct())
        {
            var was = Siblings(before, second);
            var now = Siblings(after, first);
            var stayed = KeptOrder.Of(was, now);
            moved.UnionWith(now.Where(key => !stayed.Contains(key)));

            List<int> Siblings(IssuedAgenda agenda, Dictionary<int, IssuedItem> other)
                => [.. agenda.Items.Where(item => item.ParentKey == parent && other.TryGetValue(item.Key, out var there) && there.ParentKey == parent).Select(item => item.Key)];
        }

        return moved;
    }

    private static string? Date(DateOnly? date) => date is { } day ? LondonDates.InWords(day) : null;

    private static string? Time(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string? Mode(MeetingMode? mode) => mode is { } known ? Labels.Of(known) : null;

    private static string? Minutes(int? minutes) => minutes?.ToString(CultureInfo.InvariantCulture);

    private static string Closed(IssuedItem item) => Labels.Of(item.IsClosed ? ItemAudience.Closed : ItemAudience.Open);
}

using System.Globalization;
using RrbPortal.Core.Checking;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>
/// The anchors of a note's items, decisions and actions, by the number of the record. One that was given stays; a new
/// one never takes a name that this meeting ever gave, so that an old link cannot come to mean something else.
/// </summary>
public sealed class AnchorAssignment
{
    private readonly HashSet<string> _taken;
    private readonly Dictionary<int, string> _items = [];
    private readonly Dictionary<int, string> _decisions = [];
    private readonly Dictionary<int, string> _actions = [];

    private AnchorAssignment(IEnumerable<string> taken) => _taken = new HashSet<string>(taken, StringComparer.Ordinal);

    public IReadOnlyDictionary<int, string> Items => _items;

    public IReadOnlyDictionary<int, string> Decisions => _decisions;

    public IReadOnlyDictionary<int, string> Actions => _actions;

    /// <param name="note">The working copy.</param>
    /// <param name="everGiven">Every anchor of every revision that was published.</param>
    public static AnchorAssignment Of(WorkingNote note, IEnumerable<string> everGiven)
    {
        var publicItems = PublicParts.Items(note).ToList();
        var decisions = PublicParts.Decisions(note);
        var actions = PublicParts.Actions(note);
        var kept = note.Items.SelectMany(item => item.SubItems.Prepend(item)).Select(item => item.Anchor)
            .Concat(note.Decisions.Select(decision => decision.Anchor))
            .Concat(note.Actions.Select(action => action.Anchor))
            .OfType<string>();
        var anchors = new AnchorAssignment(everGiven.Concat(kept));

        foreach (var item in publicItems)
        {
            anchors._items[item.Id] = item.Anchor ?? anchors.Free("item-" + item.Number.Replace('.', '-'));
        }

        foreach (var (index, decision) in decisions.Index())
        {
            anchors._decisions[decision.Id] = decision.Anchor ?? anchors.Free(Numbered("decision", index));
        }

        foreach (var (index, action) in actions.Index())
        {
            anchors._actions[action.Id] = action.Anchor ?? anchors.Free(Numbered("action", index));
        }

        return anchors;
    }

    /// <summary>Every anchor that a published note holds.</summary>
    public static IEnumerable<string> In(PublicNote note)
        => note.Items.SelectMany(item => item.SubItems.Prepend(item)).Select(item => item.Anchor)
            .Concat(note.Decisions.Select(decision => decision.Anchor))
            .Concat(note.Actions.Select(action => action.Anchor));

    /// <summary>Writes the anchors into the records that have none yet.</summary>
    internal void GiveTo(Meeting meeting)
    {
        foreach (var item in meeting.Items)
        {
            item.Anchor ??= _items.GetValueOrDefault(item.Id);
        }

        foreach (var decision in meeting.Decisions)
        {
            decision.Anchor ??= _decisions.GetValueOrDefault(decision.Id);
        }

        foreach (var action in meeting.Actions)
        {
            action.Anchor ??= _actions.GetValueOrDefault(action.Id);
        }
    }

    private static string Numbered(string kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{index + 1}");

    /// <summary>The wished name, or where it is taken "item-3b", "item-3c" and so on.</summary>
    private string Free(string wish)
    {
        var name = wish;
        for (var copy = 2; !_taken.Add(name); copy++)
        {
            name = copy <= 26
                ? $"{wish}{(char)('a' + copy - 1)}"
                : string.Create(CultureInfo.InvariantCulture, $"{wish}z{copy}");
        }

        return name;
    }
}

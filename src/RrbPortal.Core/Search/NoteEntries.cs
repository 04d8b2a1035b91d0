using System.Globalization;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Publishing;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Search;

/// <summary>A published note in the entries that can be found. Pure; what the note does not say is not in them.</summary>
internal static class NoteEntries
{
    /// <returns>The note itself first, then its entries in their order.</returns>
    public static IReadOnlyList<IndexedEntry> Of(PublicNote note)
    {
        var places = note.Items.SelectMany(item => item.SubItems.Select(sub => (Item: sub, Parent: (PublicItem?)item)).Prepend((item, null))).ToList();
        var themes = places.ToDictionary(place => place.Item.Anchor, place => Themes(note, place.Parent, place.Item), StringComparer.Ordinal);
        return
        [
            OfNote(note),
            .. places.Select(place => OfItem(place.Item, themes[place.Item.Anchor])),
            .. note.Decisions.Select(decision => OfDecision(decision, ThemesAt(decision.ItemAnchor))),
            .. note.Actions.Select(action => OfAction(action, ThemesAt(action.ItemAnchor))),
        ];

        IReadOnlyList<PublicTheme> ThemesAt(string? item) => item is not null && themes.TryGetValue(item, out var found) ? found : Themes(note);
    }

    /// <summary>A name under each of the keys that it is printed by: "Right to Know (RTK)" is also either of the two.</summary>
    public static IEnumerable<string> Keys(string name)
        => (OrganisationKey.Parts(name) is var (full, letters) ? new[] { name, full, letters } : [name])
            .Select(OrganisationKey.Of)
            .Where(key => key.Length > 0)
            .Distinct(StringComparer.Ordinal);

    /// <summary>Sentences that begin with what can be a speaker, known or not.</summary>
    public static IEnumerable<(string Speaker, string Words)> Spoken(string text)
        => text.Split('\n').SelectMany(Sentences).SelectMany(sentence => SpeakerReading.Candidates(sentence).Select(speaker => (speaker, sentence)));

    private static IndexedEntry OfNote(PublicNote note)
        => new()
        {
            Kind = EntryKind.Note,
            Title = $"Meeting of {note.Date.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}",
            Text = string.Join('\n', Facts(note)),
            Themes = Themes(note),
            Parties =
            [
                .. note.Attendance.Where(entry => entry.Slug.Length > 0)
                    .SelectMany(entry => Keys(entry.Organisation).Select(key => new IndexedParty(PartyRole.Attended, key, entry.Slug, entry.Organisation, entry.Presence))),
            ],
        };

    private static IEnumerable<string> Facts(PublicNote note)
    {
        yield return note.Board.Abbreviation is { } letters ? $"{note.Board.Name} ({letters})" : note.Board.Name;
        if (note.Themes.Count > 0)
        {
            yield return $"Themes: {string.Join("; ", note.Themes.Select(theme => theme.Label))}";
        }

        if (!string.IsNullOrWhiteSpace(note.Place))
        {
            yield return $"Place: {note.Place}";
        }

        if (note.Chair is { } chair)
        {
            yield return $"Chair: {string.Join(", ", new[] { chair.Person, chair.Role, chair.Organisation }.Where(part => !string.IsNullOrWhiteSpace(part)))}";
        }

        var attendance = note.Attendance
            .Select(entry => string.Join(", ", new[] { entry.Organisation, entry.Person, entry.Role }.Where(part => !string.IsNullOrWhiteSpace(part))))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (attendance.Count > 0)
        {
            yield return $"Attendance: {string.Join("; ", attendance)}";
        }
    }

    private static IndexedEntry OfItem(PublicItem item, IReadOnlyList<PublicTheme> themes)
    {
        var text = item.IsClosed ? string.Empty : ShownText.Of(item.Html, item.Text);
        return new IndexedEntry
        {
            Kind = EntryKind.Item,
            Anchor = item.Anchor,
            Number = item.Number,
            Title = item.Title,
            Text = text,
            Themes = themes,
            Parties = [.. Parties(PartyRole.Spoke, Spoken(text).Select(said => said.Speaker))],
        };
    }

    private static IndexedEntry OfDecision(PublicDecision decision, IReadOnlyList<PublicTheme> themes)
        => new()
        {
            Kind = EntryKind.Decision,
            Anchor = decision.Anchor,
            Text = decision.DecidedBy is null ? decision.Text : $"{decision.Text}\nDecided by {decision.DecidedBy}",
            Said = decision.Text,
            Item = decision.ItemAnchor,
            By = decision.DecidedBy,
            Themes = themes,
            Parties = [.. Parties(PartyRole.Decided, decision.DecidedBy is null ? [] : [decision.DecidedBy])],
        };

    private static IndexedEntry OfAction(PublicAction action, IReadOnlyList<PublicTheme> themes)
        => new()
        {
            Kind = EntryKind.Action,
            Anchor = action.Anchor,
            Title = action.Reference ?? string.Empty,
            Text = action.Owners.Count == 0 ? action.Text : $"{action.Text}\nOwner: {string.Join("; ", action.Owners)}",
            Said = action.Text,
            Item = action.ItemAnchor,
            Reference = action.Reference,
            By = action.Owners.Count == 0 ? null : string.Join("; ", action.Owners),
            Due = action.DueDate,
            DuePrinted = action.DueAsPrinted,
            Status = action.Status,
            Themes = themes,
            Parties = [.. Parties(PartyRole.Owns, action.Owners)],
        };

    private static IEnumerable<IndexedParty> Parties(PartyRole role, IEnumerable<string> names)
        => names.SelectMany(name => Keys(name).Select(key => new IndexedParty(role, key, string.Empty, string.Empty))).DistinctBy(party => party.Key, StringComparer.Ordinal);

    /// <summary>Where a speaker can be named: at the start of a line or a sentence.</summary>
    private static IEnumerable<string> Sentences(string line)
    {
        var start = 0;
        for (var at = line.IndexOf(". ", StringComparison.Ordinal); at >= 0; at = line.IndexOf(". ", at + 2, StringComparison.Ordinal))
        {
            yield return line[start..(at + 1)];
            start = at + 2;
        }

        yield return line[start..];
    }

    /// <summary>The themes of the note, of an item above, and of the item.</summary>
    private static IReadOnlyList<PublicTheme> Themes(PublicNote note, PublicItem? parent = null, PublicItem? item = null)
        => [.. note.Themes.Concat(parent?.Themes ?? []).Concat(item?.Themes ?? []).DistinctBy(theme => theme.Slug, StringComparer.Ordinal)];
}

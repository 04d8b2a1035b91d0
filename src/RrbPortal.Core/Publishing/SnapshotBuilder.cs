using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Core.Rendering;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>
/// Makes the public copy of a working copy. This is the only place where a field becomes public: each is named here,
/// one by one, and what is not named stays internal.
/// </summary>
public static class SnapshotBuilder
{
    public const string ClosedItemTitle = "Closed item";

    /// <exception cref="InvalidOperationException">The note has no date; the checks before publishing see to it that it has.</exception>
    public static PublicNote Build(WorkingNote note, AnchorAssignment anchors)
    {
        var items = PublicParts.Items(note).ToDictionary(item => item.Id);
        var decisions = PublicParts.Decisions(note);
        return new PublicNote
        {
            Board = new PublicBoard(note.Board.Slug, note.Board.Name, note.Board.Abbreviation),
            Date = note.Date ?? throw new InvalidOperationException("A note without a date has no address."),
            Start = note.Start,
            End = note.End,
            Place = note.Place,
            Mode = note.Mode,
            DocumentKind = note.DocumentKind,
            Chair = Chair(note),
            Themes = Themes(note.Themes),
            Attendance = [.. note.Attendance.Select(entry => Attendance(entry, note.Board.NamingPolicy)).OfType<PublicAttendance>()],
            Items = [.. note.Items.Select(item => Item(item, TextPlace.Item, anchors))],
            Decisions = [.. decisions.Select(decision => Decision(decision, items, anchors))],
            NoDecisionsDeclared = note.NoDecisionsDeclared && decisions.Count == 0,
            Actions = [.. PublicParts.Actions(note).Select(action => Action(action, items, anchors))],
            ActionUpdates = note.ActionUpdates.Count == 0 ? null : [.. note.ActionUpdates.Select(Update)],
            NextMeetingDate = note.NextMeetingDate,
            NextMeetingAsPrinted = note.NextMeetingAsPrinted,
            AnnouncedGap = note.AnnouncedGapConfirmed && (note.NextMeetingDate is not null || note.NextMeetingAsPrinted is not null) ? true : null,
        };
    }

    /// <summary>The chair's role is an office of the board, and public whatever the naming policy; the person is not.</summary>
    private static PublicChair? Chair(WorkingNote note)
    {
        var person = note.Board.NamingPolicy is NamingPolicy.FullNames ? note.ChairPerson : null;
        return note.ChairRole is null && note.ChairOrganisation is null && person is null
            ? null
            : new PublicChair(note.ChairRole, note.ChairOrganisation, person);
    }

    /// <summary>Null where the naming policy leaves nothing to say.</summary>
    private static PublicAttendance? Attendance(WorkingAttendance entry, NamingPolicy policy)
    {
        var organisation = entry.OrganisationAsPrinted ?? entry.OrganisationName;
        var role = policy is NamingPolicy.Roles or NamingPolicy.FullNames ? entry.Role : null;
        var person = policy is NamingPolicy.FullNames ? entry.Person : null;
        if (organisation is null && role is null && person is null)
        {
            return null;
        }

        var slug = entry.OrganisationSlug ?? Slug.Of(organisation ?? "", Organisation.SlugLength);
        return new PublicAttendance(slug, organisation ?? "", role, person, entry.Presence, entry.Capacity);
    }

    private static PublicItem Item(WorkingItem item, TextPlace place, AnchorAssignment anchors)
        => PublicParts.IsOpen(item)
            ? new PublicItem
            {
                Anchor = anchors.Items[item.Id],
                Number = item.Number,
                Title = item.Title,
                Text = item.PublicText,
                Html = string.IsNullOrWhiteSpace(item.PublicText) ? null : MarkdownRenderer.Render(item.PublicText, place).Html,
                Themes = Themes(item.Themes),
                SubItems = [.. item.SubItems.Select(sub => Item(sub, TextPlace.SubItem, anchors))],
            }
            : new PublicItem
            {
                Anchor = anchors.Items[item.Id],
                Number = item.Number,
                Title = PublicParts.ShowsTitle(item) ? item.Title : ClosedItemTitle,
                IsClosed = true,
            };

    private static PublicDecision Decision(WorkingDecision decision, Dictionary<int, WorkingItem> items, AnchorAssignment anchors)
        => new(
            anchors.Decisions[decision.Id],
            decision.ItemId is { } id ? anchors.Items[id] : null,
            decision.ItemId is { } itemId ? items[itemId].Number : null,
            decision.Text,
            decision.DecidedBy);

    private static PublicAction Action(WorkingAction action, Dictionary<int, WorkingItem> items, AnchorAssignment anchors)
        => new(
            anchors.Actions[action.Id],
            action.Reference,
            action.ItemId is { } id ? anchors.Items[id] : null,
            action.ItemId is { } itemId ? items[itemId].Number : null,
            action.Text,
            action.Owners,
            action.DueDate,
            action.DueAsPrinted,
            action.Status);

    private static PublicActionUpdate Update(WorkingActionUpdate update)
        => new(update.From, update.Anchor, update.Reference, update.Action, update.Owners, update.Status, update.DueDate, update.Text);

    private static List<PublicTheme> Themes(IReadOnlyList<WorkingTheme> themes)
        => [.. themes.Select(theme => new PublicTheme(theme.Slug, theme.Label))];
}

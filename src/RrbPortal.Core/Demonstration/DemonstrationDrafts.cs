using RrbPortal.Core.Common;
using RrbPortal.Core.Importing;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Reading;
using RrbPortal.Core.Themes;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Demonstration;

/// <summary>
/// Makes drafts of the demonstration's texts on the way that every imported note goes, and adds what the plan knows
/// beyond them.
/// </summary>
public sealed class DemonstrationDrafts(OrganisationQueries organisations, ThemeShelf themes)
{
    /// <summary>The facts of each text, read together as the files of one import are.</summary>
    internal async Task<IReadOnlyList<NoteFacts>> ReadAsync(IReadOnlyList<DemonstrationNote> notes, DateOnly today, CancellationToken ct)
        => NoteReader.Read([.. notes.Select(note => DemonstrationTexts.Note(note, today))], await organisations.KnownAsync(ct));

    /// <summary>The working copy of one meeting; not saved.</summary>
    internal async Task<Meeting> MakeAsync(DemonstrationNote note, NoteFacts facts, int boardId, DateOnly today, CancellationToken ct)
    {
        var meeting = DraftBuilder.Build(facts, DemonstrationTexts.Note(note, today), boardId);
        meeting.State = note.Stage is DemonstrationStage.Planned ? MeetingState.Planned : MeetingState.Held;
        meeting.NoDecisionsDeclared = note.NoDecisions;
        await RegisterKnowledge.LinkAsync(meeting, organisations, ct);
        await AddThemesAsync(meeting, [.. DraftBuilder.Themes(facts), .. note.MoreThemes], note.ItemThemes, ct);
        foreach (var (title, text) in note.InternalTexts)
        {
            Item(meeting, title).InternalText = text;
        }

        if (note.ClosedItem is { } closed)
        {
            Close(Item(meeting, closed));
        }

        // What became of them, later meetings say.
        meeting.Actions.ForEach(action => action.Status = ActionStatus.Open);

        return meeting;
    }

    private async Task AddThemesAsync(Meeting meeting, IReadOnlyList<string> labels, IReadOnlyDictionary<string, string> itemThemes, CancellationToken ct)
    {
        var shelf = (await themes.OfAsync([.. labels, .. itemThemes.Values], ct)).ToDictionary(theme => theme.Slug, StringComparer.Ordinal);
        Theme Of(string label) => shelf[Slug.Of(label, Theme.SlugLength)];
        meeting.Themes.AddRange(labels.Select((label, index) => new MeetingTheme { Theme = Of(label), Position = index + 1 }));
        foreach (var (title, label) in itemThemes)
        {
            Item(meeting, title).Themes.Add(new AgendaItemTheme { Theme = Of(label) });
        }
    }

    private static void Close(AgendaItem item)
    {
        item.Audience = ItemAudience.Closed;
        (item.InternalText, item.PublicText) = (item.PublicText, null);
    }

    private static AgendaItem Item(Meeting meeting, string title) => meeting.Items.Single(item => item.Title == title);
}

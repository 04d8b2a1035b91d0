using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Themes;

/// <summary>Asks for the themes of a whole meeting to be these, in this order.</summary>
public sealed record SetMeetingThemes
{
    public required int MeetingId { get; init; }

    /// <summary>The version of the meeting: its themes are guarded together with its facts.</summary>
    public required int Version { get; init; }

    public required IReadOnlyList<string> Labels { get; init; }
}

/// <summary>Keeps the themes of meetings. The themes of an item are saved with the item.</summary>
public sealed class ThemeService(PortalDbContext db, WorkingCopy copy, ThemeShelf shelf)
{
    public Task<Outcome> SetForMeetingAsync(SetMeetingThemes input, Change change, CancellationToken ct)
        => copy.ChangeAsync(input.MeetingId, change, "meeting.themes-set", meeting => SetAsync(meeting, input, ct), ct);

    /// <summary>The labels as a reader sees them, for putting two texts side by side.</summary>
    public static IReadOnlyList<FieldValue> Fields(IReadOnlyList<string> labels)
        => [Shown.Text(nameof(SetMeetingThemes.Labels), "Themes", string.Join('\n', labels))];

    private async Task<Edit> SetAsync(Meeting meeting, SetMeetingThemes input, CancellationToken ct)
    {
        await db.Entry(meeting).Collection(record => record.Themes).Query().Include(link => link.Theme).LoadAsync(ct);
        if (meeting.Version != input.Version)
        {
            return new Outcome.Conflict(
                meeting.Version,
                Fields([.. meeting.Themes.OrderBy(link => link.Position).Select(link => link.Theme!.Label)]));
        }

        var labels = input.Labels.Select(Words.Line).OfType<string>().ToList();
        var refusals = new Refusals();
        ThemeShelf.Check(refusals, nameof(SetMeetingThemes.Labels), labels);
        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        Put(meeting, await shelf.OfAsync(labels, ct));
        if (db.ChangeTracker.HasChanges())
        {
            db.Entry(meeting).Property(record => record.Version).IsModified = true;
        }

        return Edit.Of(() => meeting.Id);
    }

    private static void Put(Meeting meeting, IReadOnlyList<Theme> themes)
    {
        meeting.Themes.RemoveAll(link => !themes.Contains(link.Theme!));
        for (var index = 0; index < themes.Count; index++)
        {
            if (meeting.Themes.Find(link => link.Theme == themes[index]) is { } link)
            {
                link.Position = index + 1;
            }
            else
            {
                meeting.Themes.Add(new MeetingTheme { Theme = themes[index], Position = index + 1 });
            }
        }
    }
}

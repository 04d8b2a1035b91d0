using RrbPortal.Data.Published;

namespace RrbPortal.Core.Publishing;

/// <summary>What every publication says of itself.</summary>
public sealed record PublicationStamp(Guid PublicKey, int Sequence, int Revision, PublicationEvent Event, DateTimeOffset At, string? Explanation);

/// <summary>A published note as the rows that store it.</summary>
public static class PublicationRows
{
    /// <summary>A first note or a correction.</summary>
    public static Publication Of(PublicNote note, PublicationStamp stamp)
    {
        var publication = Stamped(stamp, note.Board.Slug, note.Board.Name, note.Date);
        publication.ContentHash = ContentHash.Of(note);
        publication.Meeting = new PublishedMeeting
        {
            NextMeetingDate = note.NextMeetingDate,
            NextMeetingAsPrinted = note.NextMeetingAsPrinted,
            Content = PublicNoteJson.Write(note),
        };

        publication.Themes.AddRange(note.Themes.Select(theme => new PublishedTheme { Slug = theme.Slug, Label = theme.Label }));
        publication.Themes.AddRange(
            from item in note.Items.SelectMany(item => item.SubItems.Prepend(item))
            from theme in item.Themes
            select new PublishedTheme { Slug = theme.Slug, Label = theme.Label, ItemAnchor = item.Anchor, ItemTitle = item.Title });
        publication.Organisations.AddRange(note.Attendance
            .Where(entry => entry.Slug.Length > 0)
            .Select(entry => (entry.Slug, entry.Organisation, entry.Presence))
            .DistinctBy(entry => (entry.Slug, entry.Presence))
            .Select(entry => new PublishedOrganisation { Slug = entry.Slug, Name = entry.Organisation, Presence = entry.Presence }));
        return publication;
    }

    /// <summary>The tombstone of a record: it keeps the address and says why there is nothing to read.</summary>
    public static Publication Tombstone(string boardSlug, string boardName, DateOnly date, PublicationStamp stamp)
        => Stamped(stamp, boardSlug, boardName, date);

    private static Publication Stamped(PublicationStamp stamp, string boardSlug, string boardName, DateOnly date)
        => new()
        {
            Sequence = stamp.Sequence,
            PublicKey = stamp.PublicKey,
            Revision = stamp.Revision,
            Event = stamp.Event,
            BoardSlug = boardSlug,
            BoardName = boardName,
            MeetingDate = date,
            PublishedAt = stamp.At,
            Explanation = stamp.Explanation,
        };
}

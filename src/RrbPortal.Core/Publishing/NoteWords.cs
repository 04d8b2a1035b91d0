using RrbPortal.Data.Records;

namespace RrbPortal.Core.Publishing;

/// <summary>Facts of a note that are put together from several fields; null where none of them is recorded.</summary>
public static class NoteWords
{
    /// <summary>"City Hall (in person)", "MS Teams (online)", or what there is of it.</summary>
    public static string? Place(PublicNote note) => Place(note.Place, note.Mode);

    /// <summary>The same of what is no note yet.</summary>
    public static string? Place(string? name, MeetingMode? mode) => (name, Mode(mode)) switch
    {
        (null, null) => null,
        (null, { } how) => $"{char.ToUpperInvariant(how[0])}{how[1..]}",
        ({ } place, null) => place,
        var (place, how) => $"{place} ({how})",
    };

    /// <summary>"Ada Jones, Director (City Hall)", as far as it may be said.</summary>
    public static string? Chair(PublicNote note)
    {
        var who = string.Join(", ", new[] { note.Chair?.Person, note.Chair?.Role }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return (who, note.Chair?.Organisation) switch
        {
            ("", null) => null,
            ("", var organisation) => organisation,
            (_, null) => who,
            var (_, organisation) => $"{who} ({organisation})",
        };
    }

    private static string? Mode(MeetingMode? mode) => mode switch
    {
        MeetingMode.InPerson => "in person",
        MeetingMode.Online => "online",
        MeetingMode.Hybrid => "in person and online",
        _ => null,
    };
}

using System.Globalization;
using System.Runtime.CompilerServices;
using RrbPortal.Core.Exporting;

namespace RrbPortal.Core.OpenData;

/// <summary>What notes hold as a table: its head, and its rows, read while they are written.</summary>
public sealed class OpenTable
{
    private readonly Func<OpenNote, IEnumerable<string?[]>> _rows;

    private OpenTable(string name, string[] head, Func<OpenNote, IEnumerable<string?[]>> rows) => (Name, Head, _rows) = (name, head, rows);

    public static OpenTable Actions { get; } = new(
        "actions",
        [.. About, "anchor", "item", "reference", "action", "owners", "due_state", "due_date", "due_as_printed", "status_state", "status", "action_address"],
        static note => note.Actions().Select(action => (string?[])
        [
            action.Id, .. Of(note), action.Anchor, action.ItemNumber, action.Reference, action.Text, string.Join("; ", action.Owners.Names),
            Word(action.Due.State), Day(action.Due.Date), action.Due.AsPrinted, Word(action.Status.State), action.Status.Value is { } status ? Word(status) : null, action.Address,
        ]));

    public static OpenTable Decisions { get; } = new(
        "decisions",
        [.. About, "anchor", "item", "decision", "decided_by", "decision_address"],
        static note => note.Decisions().Select(decision => (string?[])
            [decision.Id, .. Of(note), decision.Anchor, decision.ItemNumber, decision.Text, decision.DecidedBy, decision.Address]));

    public static OpenTable Attendance { get; } = new(
        "attendance",
        [.. About, "organisation", "organisation_slug", "role", "person", "presence", "capacity"],
        static note => note.Note.Attendance.Select(PublicNoteDocument.Attendant).Select(entry => (string?[])
        [
            note.Source.Id, .. Of(note), entry.Organisation, entry.Slug, entry.Role, entry.Person, Word(entry.Presence), entry.Capacity is { } capacity ? Word(capacity) : null,
        ]));

    public static IReadOnlyList<OpenTable> All { get; } = [Actions, Attendance, Decisions];

    /// <summary>The name of the file, without its extension.</summary>
    public string Name { get; }

    public IReadOnlyList<string> Head { get; }

    private static string[] About => ["id", "board", "board_name", "date", "revision", "meeting_address"];

    /// <summary>The rows of some notes, note by note.</summary>
    public async IAsyncEnumerable<IReadOnlyList<IReadOnlyList<string?>>> RowsAsync(OpenNotes notes, IReadOnlyList<int> publications, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var (_, note) in notes.ReadAsync(publications, ct))
        {
            yield return [.. _rows(note)];
        }
    }

    private static string?[] Of(OpenNote note)
        => [note.Note.Board.Slug, note.Note.Board.Name, Day(note.Note.Date), note.Revision.ToString(CultureInfo.InvariantCulture), note.Source.Address];

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As the JSON says it: "inProgress".</summary>
    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum
        => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

using RrbPortal.Core.Meetings;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Writing;

/// <summary>A whole working copy, as it is written on one page.</summary>
/// <param name="Items">Every item, each sub-item after its item.</param>
/// <param name="Loose">Decisions and actions that stand under no item.</param>
/// <param name="Known">Organisations that attended before and are not in the attendance yet.</param>
/// <param name="Held">What this person has typed and not put into the note.</param>
public sealed record NoteToWrite(
    MeetingHead Head,
    MeetingFacts Facts,
    IReadOnlyList<AttendanceLine> Attendance,
    IReadOnlyList<KnownAttendee> Known,
    IReadOnlyList<WritingItem> Items,
    WrittenOutcomes Loose,
    IReadOnlyList<HeldOffer> Held);

/// <summary>One item with its texts.</summary>
public sealed record WritingItem
{
    public required int Id { get; init; }

    public required int Version { get; init; }

    public required string Number { get; init; }

    public required bool IsSubItem { get; init; }

    public required string Title { get; init; }

    public required ItemAudience Audience { get; init; }

    public string? LeadOrganisation { get; init; }

    public string? Presenter { get; init; }

    public string? PublicText { get; init; }

    public string? InternalText { get; init; }

    public required WrittenOutcomes Outcomes { get; init; }
}

/// <summary>What was decided and undertaken under an item.</summary>
public sealed record WrittenOutcomes(IReadOnlyList<WrittenDecision> Decisions, IReadOnlyList<WrittenAction> Actions);

public sealed record WrittenDecision(int Id, string Text, RecordAudience Audience);

public sealed record WrittenAction(int Id, string? Reference, string Text, IReadOnlyList<string> Owners, DateOnly? DueDate, string? DueAsPrinted, RecordAudience Audience);

/// <summary>An organisation that attended the board's last meetings.</summary>
/// <param name="AsPrinted">As the latest of their notes prints it.</param>
public sealed record KnownAttendee(int OrganisationId, string AsPrinted);

/// <summary>A text that its writer can put into the note.</summary>
/// <param name="Item">Null where the item is not there any more.</param>
/// <param name="Where">The item and the text, in words.</param>
/// <param name="Merged">The text with what others have saved since; null where both changed the same words.</param>
public sealed record HeldOffer(int Id, WritingItem? Item, NoteField? Field, string Where, string Text, string? Stored, string? Merged, bool IsUnchanged, DateTimeOffset At)
{
    /// <summary>Whether somebody else changed the same words meanwhile, so that both texts are to be looked at.</summary>
    public bool IsBoth => Item is not null && Merged is null;
}

/// <summary>The texts of an item as they are stored now, for whoever has the page open.</summary>
public sealed record ItemNow(int Id, int Version, string Title, string? PublicText, string? InternalText);

/// <summary>What has changed of a note since somebody looked.</summary>
/// <param name="Changed">The items that have another version than the one that was seen.</param>
/// <param name="Gone">Items that were seen and are not there any more.</param>
/// <param name="New">How many items came that were not seen.</param>
public sealed record NoteNow(string? WhyClosed, IReadOnlyList<ItemNow> Changed, IReadOnlyList<int> Gone, int New);

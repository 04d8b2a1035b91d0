using RrbPortal.Core.Common;

namespace RrbPortal.Core.Writing;

/// <summary>A text of an item that is written on the page of the whole note. The names are those of the record's properties.</summary>
public enum NoteField
{
    PublicText,
    InternalText,
}

/// <summary>One text as somebody typed it.</summary>
/// <param name="Began">The text of the note that the person began with; what is the same as that was not changed.</param>
/// <param name="Version">The item's version at that time.</param>
/// <param name="Earlier">What the person's browser sent before and heard nothing of; where the note says just that, it is their own.</param>
public sealed record TypedText(int ItemId, NoteField Field, string? Text, string? Began, int Version, string? Earlier = null)
{
    internal bool IsChanged => !string.Equals(Words.Text(Text), Words.Text(Began), StringComparison.Ordinal);
}

/// <summary>Asks to put texts into the note: those that were changed, each for itself.</summary>
public sealed record SaveTexts(int MeetingId, IReadOnlyList<TypedText> Texts);

/// <summary>Asks to keep a text that is still being typed.</summary>
public sealed record HoldText(int MeetingId, TypedText Text);

/// <summary>Asks to put a kept text in the place of what is stored, which the person has seen.</summary>
/// <param name="Version">The version of the item that the person saw.</param>
public sealed record KeepHeld(int MeetingId, int HeldId, int Version);

/// <summary>Asks to drop a kept text.</summary>
public sealed record LetGo(int MeetingId, int HeldId);

/// <summary>What became of one text.</summary>
public enum TextFate
{
    /// <summary>It says what the note says already.</summary>
    AsStored,

    Saved,

    /// <summary>It was put together with what somebody else had saved meanwhile.</summary>
    Merged,

    /// <summary>Somebody else changed the same words; it is kept for its writer, beside theirs.</summary>
    Both,

    /// <summary>It cannot be put into the note, for a reason; it is kept for its writer.</summary>
    Refused,

    /// <summary>The item was removed meanwhile; the text is kept for its writer.</summary>
    Removed,
}

/// <summary>What became of one text, with what the note says now.</summary>
/// <param name="Stored">The text of the note as it is stored now.</param>
public sealed record SavedText(int ItemId, NoteField Field, TextFate Fate, int Version, string? Stored, string? Reason = null)
{
    /// <summary>Whether the note holds what the person typed.</summary>
    public bool IsInNote => Fate is TextFate.AsStored or TextFate.Saved or TextFate.Merged;
}

/// <summary>What became of all of them.</summary>
/// <param name="Outcome">Refused where the whole note takes no change; the texts are kept then.</param>
public sealed record SavedTexts(Outcome Outcome, IReadOnlyList<SavedText> Texts);

using RrbPortal.Core.Writing;

namespace RrbPortal.Web.Pages.Secretariat.Note;

/// <summary>What became of the texts, in a sentence.</summary>
internal static class SavedWords
{
    public static string Done(IReadOnlyList<SavedText> texts) => texts switch
    {
        { Count: 0 } => "Nothing had to be saved: the note says what the page says.",
        _ when texts.Any(text => text.Fate is TextFate.Merged) => "The note was saved. What somebody else had written meanwhile was put together with it.",
        _ => "The note was saved.",
    };

    /// <returns>Null where the note holds all of them.</returns>
    public static string? NotDone(IReadOnlyList<SavedText> texts)
    {
        var kept = texts.Where(text => !text.IsInNote).ToList();
        return kept.Count == 0
            ? null
            : kept.Find(text => text.Reason is not null) is { Reason: { } reason }
                ? $"{reason.TrimEnd('.')}. What you typed is kept for you below."
                : kept.Exists(text => text.Fate is TextFate.Removed)
                    ? "An item was removed while you were writing. What you typed is kept for you below."
                    : "Somebody else changed the same words while you were writing. Both texts are below: choose what the note is to say.";
    }
}

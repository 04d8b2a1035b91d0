using RrbPortal.Data.Records;

namespace RrbPortal.Core.Memory;

/// <summary>Items that every agenda has, and that are no matter of their own: welcome, minutes, actions, any other business. Pure.</summary>
internal static class RoutineItems
{
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal) { "welcome", "welcomes", "introductions", "apologies", "aob", "close", "closing", "attendees", "attendance" };

    private static readonly HashSet<string> Standing = new(StringComparer.Ordinal)
    {
        "minutes", "note", "notes", "record", "action", "actions", "log", "matters", "arising", "previous", "last", "past", "open", "outstanding", "review", "agree", "agreement", "approval", "of", "from", "the",
        "and", "for", "to", "any", "other", "business", "date", "next", "meeting", "meetings", "steps", "future", "forward", "plan", "agenda", "declarations", "declaration", "interest", "interests", "welcome",
        "apologies", "introductions", "opening", "remarks", "close", "aob", "chair", "chairs", "summary", "items", "key", "information", "board", "members", "membership", "updates", "year", "looking", "ahead", "contents",
    };

    /// <param name="key">The title, folded by <see cref="ThreadKey"/>.</param>
    public static bool Is(string key, ItemKind kind)
    {
        if (kind is not ItemKind.Standard || key.Length == 0)
        {
            return true;
        }

        var words = key.Split(' ');
        return Openers.Contains(words[0]) || Array.TrueForAll(words, Standing.Contains);
    }
}

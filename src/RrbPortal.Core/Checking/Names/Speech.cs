namespace RrbPortal.Core.Checking.Names;

/// <summary>What only somebody does: capitalised words before such a verb speak.</summary>
internal static class Speech
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "acknowledged", "added", "advised", "agreed", "announced", "answered", "apologised", "appreciated", "argued", "asked", "briefed",
        "chaired", "clarified", "closed", "commented", "concluded", "confirmed", "congratulated", "described", "echoed", "emphasised",
        "enquired", "explained", "expressed", "fed", "felt", "flagged", "gave", "highlighted", "informed", "introduced", "invited", "led",
        "mentioned", "noted", "observed", "offered", "opened", "outlined", "pointed", "presented", "proposed", "provided", "queried",
        "questioned", "raised", "reassured", "recommended", "reflected", "reiterated", "reminded", "replied", "reported", "requested",
        "responded", "said", "says", "shared", "showed", "spoke", "stated", "stressed", "suggested", "summarised", "talked", "thanked",
        "told", "undertook", "updated", "volunteered", "welcomed", "wondered",
    };

    private static readonly HashSet<string> Adverbs = new(StringComparer.Ordinal) { "also", "then", "further", "again", "briefly", "kindly", "has", "had", "will", "would" };

    private static readonly HashSet<string> Before = new(StringComparer.OrdinalIgnoreCase) { "by", "thanked", "thank", "welcomed", "introduced", "invited", "congratulated", "contact", "colleague", "speaker", "presenter" };

    /// <summary>Whether somebody is meant by the words from one place to another: they speak, will do something, or are thanked.</summary>
    public static bool IsSomebody(ReadableText text, int first, int last)
        => Speaks(text, last) || (first > 0 && text.Adjoin(first - 1) && Before.Contains(text.Words[first - 1].Text));

    private static bool Speaks(ReadableText text, int last)
    {
        if (!text.Adjoin(last))
        {
            return false;
        }

        var next = text.Words[last + 1].Text;
        return Verbs.Contains(next) || (Adverbs.Contains(next) && (next is "will" or "has" or "had" or "would" || (text.Adjoin(last + 1) && Verbs.Contains(text.Words[last + 2].Text))));
    }
}

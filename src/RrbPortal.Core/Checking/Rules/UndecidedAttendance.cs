using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>Lines of attendance that the reading of a file could not take apart for certain.</summary>
internal sealed class UndecidedAttendance : INoteRule
{
    public string Name => "undecided-attendance";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        // What a person has taken apart is not asked for again.
        var standing = note.Attendance.Select(entry => entry.SourceText).ToHashSet(StringComparer.Ordinal);
        return
            from entry in (context.Source?.Facts.Attendees ?? []).Concat(context.Source?.Facts.Apologies ?? [])
            where entry.Undecided && standing.Contains(entry.AsPrinted)
            select new Finding(
                "undecided-attendance", Severity.Warns, "Attendance",
                $"\u201c{Short(entry.AsPrinted)}\u201d may hold several names; it could not be taken apart without remainder, and stays one entry.",
                "Say which names it holds. A name that is given once is known from then on.")
            {
                Passage = entry.AsPrinted,
                Line = entry.Line,
                Effect = FindingEffect.SplitAttendance,
                Offers = Parts(entry, context.Organisations) is { Count: > 1 } parts ? [new Offer(string.Join(" · ", parts), string.Join('\n', parts))] : [],
            };
    }

    /// <summary>The names known, longest first, and between them what is left, as it stands.</summary>
    private static List<string> Parts(AttendanceEntry entry, KnownOrganisations known)
    {
        var words = Words.Split(Markup.Plain(entry.AsPrinted));
        var parts = new List<string>();
        var open = 0;
        for (var at = 0; at < words.Length;)
        {
            var length = Enumerable.Range(1, Math.Min(known.LongestInWords, words.Length - at)).Reverse().FirstOrDefault(count => known.Knows(string.Join(' ', words.AsSpan(at, count)!)));
            if (length == 0)
            {
                at++;
                continue;
            }

            AddOpen(parts, words, open, at);
            parts.Add(string.Join(' ', words.AsSpan(at, length)!));
            at += length;
            open = at;
        }

        AddOpen(parts, words, open, words.Length);
        return parts;
    }

    private static void AddOpen(List<string> parts, string[] words, int from, int to)
    {
        if (to > from)
        {
            parts.Add(string.Join(' ', words[from..to]));
        }
    }

    private static string Short(string text) => text.Length <= 90 ? text : string.Concat(text.AsSpan(0, 89), "…");
}

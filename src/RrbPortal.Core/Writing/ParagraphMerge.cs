namespace RrbPortal.Core.Writing;

/// <summary>
/// Puts two people's changes of one text together, by paragraphs, where they changed different ones. No paragraph that
/// either of them wrote is left out. Pure.
/// </summary>
public static class ParagraphMerge
{
    /// <param name="began">The text that both began with.</param>
    /// <param name="theirs">The text as it is stored now.</param>
    /// <param name="mine">The text as it is to be saved.</param>
    /// <param name="merged">Both texts in one; paragraphs that both added at one place stand one after the other, theirs first.</param>
    /// <returns>False where both changed the same paragraph in different ways: a person has to look.</returns>
    public static bool TryMerge(string? began, string? theirs, string? mine, out string? merged)
    {
        var paragraphs = TextParagraphs.Of(began);
        var (their, my) = (ParagraphChanges.Between(paragraphs, TextParagraphs.Of(theirs)), ParagraphChanges.Between(paragraphs, TextParagraphs.Of(mine)));
        merged = null;
        if (their.Any(change => my.Any(other => change.Meets(other) && !AreOne(change, other))))
        {
            return false;
        }

        var mineAlone = my.Where(change => !their.Any(other => AreOne(change, other)));

        // Where both stand at one place, what was added comes before what was replaced, and theirs before mine.
        var changes = their.Concat(mineAlone).OrderBy(change => change.From).ThenBy(change => change.Until);
        var whole = new List<string>();
        var next = 0;
        foreach (var change in changes)
        {
            whole.AddRange(paragraphs.Skip(next).Take(change.From - next));
            whole.AddRange(change.Now);
            next = change.Until;
        }

        whole.AddRange(paragraphs.Skip(next));
        merged = TextParagraphs.Joined(whole);
        return true;
    }

    /// <summary>One text with all paragraphs of both, for a person to put in order: mine, and behind them those that only theirs has.</summary>
    public static string? Together(string? mine, string? theirs)
    {
        var my = TextParagraphs.Of(mine);
        return TextParagraphs.Joined(my.Concat(TextParagraphs.Of(theirs).Except(my, StringComparer.Ordinal)));
    }

    private static bool AreOne(ParagraphChange one, ParagraphChange other)
        => one.From == other.From && one.Until == other.Until && one.Now.SequenceEqual(other.Now, StringComparer.Ordinal);
}

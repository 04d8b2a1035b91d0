namespace RrbPortal.Core.Reading.Documents.Web;

/// <summary>
/// The words of a page on their way into paragraphs: white space folded as a browser folds it, breaks, links, the list
/// and the heading that they stand in.
/// </summary>
internal sealed class WebPageText(TextBudget budget, BlockBuilder builder, HashSet<string> places)
{
    private InlineText text = new(budget);
    private bool hasText;
    private bool afterSpace = true;
    private bool afterBreak;
    private bool termWaits;

    /// <summary>The lists around the words, the innermost first.</summary>
    public Stack<WebPageList> Lists { get; } = new();

    /// <summary>The level of the heading around the words; 0 for none.</summary>
    public int Heading { get; set; }

    /// <summary>How many elements around the words ask for bold.</summary>
    public int Bold { get; set; }

    /// <summary>How many elements around the words keep white space as it is.</summary>
    public int Preformatted { get; set; }

    private bool IsBold => Bold > 0;

    public void BeginLink(string target)
    {
        var place = target.IndexOf('#', StringComparison.Ordinal);
        text.BeginLink(place < 0 ? target : place == 0 || target.Length == place + 1 || places.Contains(target[(place + 1)..]) ? target[place..] : target);
    }

    public void EndLink() => text.EndLink();

    /// <summary>A term is there; the definition that follows belongs to its line.</summary>
    public void EndTerm() => termWaits = hasText;

    /// <summary>"Date" and, beside it, "5 May" are one line, as on the page.</summary>
    public void BeginDefinition()
    {
        if (!termWaits)
        {
            Flush();
        }
        else
        {
            text.Add(text.EndsWithColon ? " " : ": ", IsBold);
            afterSpace = true;
        }

        termWaits = false;
    }

    public void Characters(string data)
    {
        if (Preformatted > 0)
        {
            var lines = data.ReplaceLineEndings("\n").Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                {
                    Break();
                }

                if (!string.IsNullOrWhiteSpace(lines[i]))
                {
                    Print(lines[i]);
                }
            }

            return;
        }

        var start = 0;
        for (var i = 0; i <= data.Length; i++)
        {
            var isSpace = i < data.Length && data[i] is ' ' or '\n' or '\r' or '\t' or '\f';
            if (i < data.Length && !isSpace)
            {
                continue;
            }

            if (i > start)
            {
                Print(data[start..i]);
            }

            if (isSpace && !afterSpace)
            {
                text.Add(" ", IsBold);
                afterSpace = true;
            }

            start = i + 1;
        }
    }

    public void Print(string printed)
    {
        text.Add(printed, IsBold);
        hasText |= printed.Any(c => !char.IsWhiteSpace(c));
        (afterSpace, afterBreak) = (false, false);
    }

    // Two breaks are how many writers end a paragraph.
    public void Break()
    {
        if (afterBreak || !hasText)
        {
            Flush();
            builder.Paragraph([]);
        }
        else
        {
            text.Break();
        }

        (afterBreak, afterSpace) = (true, true);
    }

    public void Flush()
    {
        var lines = text.Lines(IsDead);
        text = new InlineText(budget);
        (hasText, afterSpace, afterBreak, termWaits) = (false, true, false, false);
        if (lines.Count == 0)
        {
            return;
        }

        Lists.TryPeek(out var list);
        var first = list is { InEntry: true, EntryHasText: false };
        builder.Paragraph(lines, paragraph => paragraph with
        {
            HeadingLevel = Heading,
            ListDepth = Heading > 0 || list is not { InEntry: true } ? null : list.Depth,
            Label = first ? list!.Label : null,
            Sequence = first && list!.Label is not null ? list.Key : null,
            GoesOn = list is { InEntry: true, EntryHasText: true },
        });
        if (list is { InEntry: true })
        {
            list.EntryHasText = true;
        }
    }

    private bool? IsDead(string target) => target.StartsWith('#') ? target.Length == 1 || !(places.Contains(target[1..]) || target == "#top") : null;
}

using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>Sentences that give somebody work, with how strongly they do: agreed, will, recommended, offered.</summary>
internal sealed partial class ActionProse(OwnerReading owners, ActionText text, DateOnly? meeting)
{
    private const int FarthestSubject = 12;

    public IEnumerable<PrintedAction> Read(Passage passage, LineContext lines)
    {
        // "… is on the following commitments:" as a heading or lead-in: what stands below is quoted, not undertaken.
        var quoted = passage.Item.Title.EndsWith(':');
        foreach (var (sentence, line) in passage.Sentences(lines))
        {
            if (Of(sentence, line, passage.ItemNumber) is not { } action)
            {
                continue;
            }

            yield return quoted ? action with { Explicit = false } : action;

            // "MOPAC will draft a paper and Clinks will gather views": the second owner has an action of its own.
            foreach (Match more in Another().Matches(sentence))
            {
                if (action.Strength == ActionStrength.Will && owners.IsOwner(more.Groups["s"].Value, labelled: false) && !action.With.Contains(more.Groups["s"].Value, StringComparer.Ordinal) && !action.Owner!.Contains(more.Groups["s"].Value, StringComparison.Ordinal))
                {
                    yield return action with { Owner = more.Groups["s"].Value, With = [], Explicit = action.Explicit && !quoted };
                }
            }
        }
    }

    private PrintedAction? Of(string sentence, int line, string? item)
    {
        if (HeadingCandidate.IsActionLabel(sentence))
        {
            return null;
        }

        if (NextMeetingReading.Announces(sentence) && !sentence.Contains(" to ", StringComparison.Ordinal))
        {
            return null;
        }

        var body = Opening().Replace(sentence, "", 1);
        if (Steps().Match(body) is { Success: true } steps && owners.Leading(body[steps.Length..]) is { Count: > 0 } leading)
        {
            return Action(sentence, line, item, ActionStrength.Will, leading[0], isExplicit: true);
        }

        return Clause(sentence, body, line, item) ?? Asked(sentence, body, line, item) ?? (That().Match(body) is { Success: true } that ? Clause(sentence, body[(that.Index + that.Length)..], line, item, ActionStrength.Agreed) : null) ?? Recommended(sentence, body, line, item) ?? ByAgent(sentence, body, line, item);
    }

    // "The Chair asked the MPS to report back": work if the meeting asks, a wish if one of those present does.
    private PrintedAction? Asked(string sentence, string body, int line, string? item)
    {
        if (AsksTo().Match(body) is not { Success: true } asked || !owners.IsOwner(asked.Groups["o"].Value, labelled: false) || Considering().IsMatch(asked.Groups["t"].Value))
        {
            return null;
        }

        var byMeeting = MeetingItself().IsMatch(asked.Groups["a"].Value);
        return byMeeting || owners.IsOwner(asked.Groups["a"].Value, labelled: false)
            ? Action(sentence, line, item, byMeeting ? ActionStrength.Agreed : ActionStrength.Recommended, asked.Groups["o"].Value.Trim(), byMeeting)
            : null;
    }

    // "It was recommended that the MPS share its figures."
    private PrintedAction? Recommended(string sentence, string body, int line, string? item) =>
        RecommendedThat().Match(body) is { Success: true } that && owners.Leading(body[(that.Index + that.Length)..]) is [var owner, ..]
            ? Action(sentence, line, item, ActionStrength.Recommended, owner, isExplicit: false)
            : null;

    // "The slides will be shared by MOPAC.": the work is told from its end.
    private PrintedAction? ByAgent(string sentence, string body, int line, string? item)
    {
        foreach (Match by in Done().Matches(body))
        {
            if (owners.Leading(body[(by.Index + by.Length)..]) is [var owner, ..])
            {
                return Action(sentence, line, item, ActionStrength.Will, owner, isExplicit: false);
            }
        }

        return null;
    }

    // Subject, then one of the verbs that give work; the subject must be somebody, not something.
    private PrintedAction? Clause(string sentence, string clause, int line, string? item, ActionStrength? said = null)
    {
        foreach (Match verb in GivesWork().Matches(clause))
        {
            var subject = clause[..verb.Index].Trim().TrimEnd(',');
            if (Words.Count(subject) > FarthestSubject)
            {
                return null;
            }

            if (Speaker().Match(subject) is { Success: true } spoken)
            {
                subject = subject[spoken.Length..].Trim();
            }

            if (!owners.IsOwner(subject, labelled: false))
            {
                continue;
            }

            var how = verb.Groups["v"].Value.ToLowerInvariant();
            if (how is "will" or "shall" or "would" && Passive().IsMatch(clause[(verb.Index + verb.Length)..]))
            {
                // "The plan will be broken down": something happens to the subject; it is given nothing to do.
                return null;
            }

            if (how is "would" && Wish().IsMatch(clause[(verb.Index + verb.Length)..]))
            {
                // "Clinks would welcome help."
                return null;
            }

            if (how.EndsWith(" to", StringComparison.Ordinal) && (how.Contains("asked", StringComparison.Ordinal) || how.Contains("invited", StringComparison.Ordinal) || how.Contains("agreed", StringComparison.Ordinal)) && Considering().IsMatch(clause[(verb.Index + verb.Length)..]))
            {
                // "Members were asked to approve the bid", "The Board agreed to note the report": the item's question, not work.
                return null;
            }

            var (strength, isExplicit) = StrengthOf(how, clause[(verb.Index + verb.Length)..]);
            return Action(sentence, line, item, said is not null && strength is ActionStrength.Will or ActionStrength.Recommended ? said ?? strength : strength, subject, isExplicit || (said is not null && how is "would" or "will" or "should"));
        }

        return null;
    }

    private static (ActionStrength Strength, bool Explicit) StrengthOf(string verb, string rest) => verb switch
    {
        // "will be sharing", "will need": the future of a state, not a task taken.
        "will" or "shall" => (ActionStrength.Will, !State().IsMatch(rest.TrimStart())),
        "is to" or "are to" or "to" => (ActionStrength.Will, true),
        "can" or "could" or "offered" or "offered to" or "would be happy to" or "is happy to" or "are happy to" => (ActionStrength.Offered, false),
        "recommended" or "suggested" or "proposed" or "should" or "would" or "need to" or "needs to" => (ActionStrength.Recommended, false),
        "intend to" or "intends to" or "are intending to" or "is intending to" or "plan to" or "plans to" or "is working with" or "are working with" or "is working on" or "are working on" or "is working to" or "are working to" => (ActionStrength.Will, false),
        _ => (ActionStrength.Agreed, true),
    };

    private PrintedAction Action(string sentence, int line, string? item, ActionStrength strength, string owner, bool isExplicit)
    {
        var due = DuePhrase.Find(sentence, meeting);
        return new PrintedAction
        {
            Item = item,
            Line = line,
            Explicit = isExplicit,
            Strength = strength,
            Owner = owner,
            With = [.. text.With(sentence).Where(name => !name.Equals(owner, StringComparison.Ordinal))],
            Due = due?.Due,
            DueAsPrinted = due?.AsPrinted,
            Text = sentence,
        };
    }

    [GeneratedRegex(@"(?:,? and|;|,) (?:the )?(?<s>[A-Z][^,;.]{1,50}?) (?:will|to) [a-z]", RegexOptions.NonBacktracking)]
    private static partial Regex Another();

    [GeneratedRegex(@"^(?:going forward,?|in addition,?|following this,?|as a next step,?|moving forward,?|additionally,?|as such,?|therefore,?|finally,?|to support this,?|from this,?) ", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:the )?next steps? (?:will |would )?(?:includes?|are|is|were|involves?)(?: for)?:? (?:the )?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Steps();

    [GeneratedRegex(@"\b(?:agreed|confirmed|advised|resolved|decided|requested|proposed) that |^it was agreed (?:that )?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex That();

    [GeneratedRegex(@"\s(?:also |then |now )?(?<v>will|shall|is to|are to|(?:has |have |also )?agreed to|undertook to|committed to|(?:was|were|has been|have been) (?:asked|tasked|requested|invited|encouraged) (?:to|with)|took an action to|to take (?:this |it )?(?:forward|away)|offered(?: to)?|can|could|recommended|suggested|proposed|should|would|needs? to|(?:is|are) happy to|would be happy to|intends? to|(?:is|are) intending to|plans? to|(?:is|are) working (?:with|on|to)|to)\s", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex GivesWork();

    [GeneratedRegex(@"^[A-Z][^–—:]{1,40}(?:\s?[–—]\s|:\s|\s-\s)", RegexOptions.NonBacktracking)]
    private static partial Regex Speaker();

    [GeneratedRegex(@"^(?:also |then |now )?be (?:[a-z]+ly )?[a-z]+(?:ed|en|wn|t|ne|de|ld)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Passive();

    [GeneratedRegex(@"^(?:approve|note|consider|comment|discuss|endorse|agree|adopt|accept)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Considering();

    [GeneratedRegex(@"^(?:be|have|need|not|also be|also need|also have|no longer|continue to be)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex State();

    [GeneratedRegex(@"^(?:welcome|like|appreciate|prefer|support|value|benefit|want|love|need|have|be)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Wish();

    [GeneratedRegex(@"^(?<a>[A-Z][^,;:.]{1,60}?) (?:also |then |further )?(?:asked|requested|invited|tasked|commissioned) (?:the )?(?<o>[^,;:.]{2,80}?) to (?<t>[a-z].*)$", RegexOptions.NonBacktracking)]
    private static partial Regex AsksTo();

    [GeneratedRegex(@"^(?:the )?(?:chair|co-chairs?|board|members|committee|group|panel|forum|partnership|network|meeting)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MeetingItself();

    [GeneratedRegex(@"\b(?:recommended|suggested|proposed) that (?:the )?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex RecommendedThat();

    [GeneratedRegex(@"\b(?:will|shall|is to|are to) (?:also |then |now )?be [a-z]+(?:ed|en|wn|ne|ld|nt|ht) (?:[a-z]+ ){0,4}?by (?:the )?", RegexOptions.NonBacktracking)]
    private static partial Regex Done();
}

using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

/// <summary>Work that a sentence speaks of, mostly without saying whose it is: "There will need to be a session on …".</summary>
/// <param name="Strength">How strongly it is said.</param>
/// <param name="Owner">Who is to do it; null where nobody is named.</param>
internal sealed partial record WorkAhead(ActionStrength Strength, string? Owner)
{
    /// <summary>What boards do and hold: a word for something that somebody has to arrange.</summary>
    private const string Event = "(?:meetings?|sessions?|workshops?|events?|roundtables?|reviews?|evaluations?|discussions?|reports?|papers?|updates?|briefings?|thematics?|surveys?|consultations?|audits?|pilots?)";

    /// <param name="sentence">Plain, on one line.</param>
    /// <param name="isOwner">Whether words name somebody that can be given work.</param>
    public static WorkAhead? Of(string sentence, Func<string, bool> isOwner)
    {
        if (Named().Match(sentence) is { Success: true } named && isOwner(named.Groups["o"].Value))
        {
            return new(Says(named.Groups["v"].Value), named.Groups["o"].Value);
        }

        if (ForOwner().Match(sentence) is { Success: true } forOwner && isOwner(forOwner.Groups["o"].Value))
        {
            return new(ActionStrength.Recommended, forOwner.Groups["o"].Value);
        }

        if (WithOwner().Match(sentence) is { Success: true } withOwner && isOwner(withOwner.Groups["o"].Value))
        {
            return new(ActionStrength.Will, withOwner.Groups["o"].Value);
        }

        if (Role().Match(sentence) is { Success: true } role && isOwner(role.Groups["o"].Value))
        {
            return new(ActionStrength.Will, role.Groups["o"].Value);
        }

        return Agreed().IsMatch(sentence) ? new(ActionStrength.Agreed, null)
            : Needed().IsMatch(sentence) ? new(ActionStrength.Recommended, null)
            : Coming().IsMatch(sentence) ? new(ActionStrength.Will, null)
            : null;
    }

    private static ActionStrength Says(string verb) => verb switch
    {
        "offered" or "offered to" => ActionStrength.Offered,
        "agreed to" or "undertook to" or "committed to" => ActionStrength.Agreed,
        _ => ActionStrength.Recommended,
    };

    // "MOPAC appreciated the point and proposed coming back to it", "MOPAC concluded with the need to give everyone a say".
    [GeneratedRegex(@"^(?:The )?(?<o>[A-Z][\w&'’ ]{1,40}?) [a-z]+(?:ed|ied)\b[^.;:]{0,120}? (?:and|but) (?:(?<v>proposed|offered) [a-z]+ing|(?<v>offered to|agreed to|undertook to|committed to) [a-z]+)\b|^(?:The )?(?<o>[A-Z][\w&'’ ]{1,40}?) (?:concluded|closed|ended|summarised)\b[^.;:]{0,80}? with (?<v>the need) to [a-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(@"\bwill be (?:key|important|essential|crucial|vital|necessary) for (?<o>[\w&'’ ]{2,50}?) to [a-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex ForOwner();

    [GeneratedRegex(@", with (?<o>[\w&'’ ]{2,50}?) working (?:on|to|towards) [^.;]{2,80}\bby (?:the )?(?:end |start |beginning )?(?:of )?(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|spring|summer|autumn|winter|next)", RegexOptions.NonBacktracking)]
    private static partial Regex WithOwner();

    [GeneratedRegex(@"^The role of (?:this |the )?(?<o>[A-Z][\w&'’ ]{1,40}?) (?:here )?will (?:[a-z]+ly )?be\b", RegexOptions.NonBacktracking)]
    private static partial Regex Role();

    [GeneratedRegex(@"\bagreed that\b.{0,200}\b(?:should|would|will|to) be (?:considered|discussed|covered|included|taken|added|revisited|an item|on the agenda)\b.{0,40}\b(?:in|at|on|for) (?:a|the) (?:future|next|later|coming)\b|^It was (?:suggested|proposed|recommended) that\b.{0,250}\bthis was agreed\b", RegexOptions.NonBacktracking)]
    private static partial Regex Agreed();

    [GeneratedRegex(@"^(?:[A-Z][\w ]{0,30}: )?The (?:first|next|key|immediate) (?:next )?steps? (?:is|are|will be|would be) to\b|\bThere is (?:still |also |some |much |more |further |a lot of )*work to be done\b|\b(?:[Ff]urther|[Mm]ore|[Aa]dditional) (?:[\w-]+ ){0,3}work (?:[\w-]+ ){0,3}(?:is|will be) (?:required|needed)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Needed();

    [GeneratedRegex(@"\bThere will (?:also )?need to be (?:a|an|some|further|more|regular)\b|\bThere will (?:also )?be (?:(?:a|an|another|further|regular|more) )(?:[\w-]+ ){0,3}" + Event + @"\b|\bwill be followed by (?:a|an|the) (?:[\w-]+ ){0,3}" + Event + @"\b|^[A-Z][\w-]*(?: [\w-]+){0,3} (?:[Cc]onsultation|evaluation|review|survey|recruitment|procurement) will (?:be running|run|begin|start|take place|be held)\b|^Consultation will (?:be running|run|begin|start|take place)\b|\bambitions? to \w+(?: \w+){0,4} (?:by|before) (?:the )?(?:end |start |beginning )?(?:of )?[A-Z0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Coming();
}

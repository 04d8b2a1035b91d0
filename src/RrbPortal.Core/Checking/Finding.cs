using System.Security.Cryptography;
using System.Text;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Checking;

public enum Severity
{
    /// <summary>Worth knowing, often nothing to do: a fact that is not recorded.</summary>
    Notes,

    /// <summary>Probably a slip; publishing goes on.</summary>
    Warns,

    /// <summary>Publishing stops until it is mended, or, where that is allowed, kept with a reason.</summary>
    Blocks,
}

/// <summary>What taking an offer of a finding does.</summary>
public enum FindingEffect
{
    /// <summary>There is nothing that the portal could do by itself.</summary>
    None,

    /// <summary>The offer's value takes the place of <see cref="Finding.Passage"/> in the text of the item.</summary>
    ReplaceText,

    /// <summary>The passage becomes an action of the item; the offer's value is its text.</summary>
    MakeAction,

    /// <summary>The printed name (the passage) is the organisation of the register whose number the offer's value is.</summary>
    LinkOrganisation,

    /// <summary>The entry of attendance (the passage) becomes the entries of the offer's value, one a line.</summary>
    SplitAttendance,

    /// <summary>The date of the meeting becomes the offer's value, in ISO 8601.</summary>
    SetDate,

    /// <summary>It is said in public that no record of the announced meeting is held.</summary>
    ConfirmGap,
}

/// <summary>One remedy that a finding offers. It is taken by a person, or not at all.</summary>
/// <param name="Label">For the button: "Sunday 22 May 2022".</param>
/// <param name="Value">See <see cref="FindingEffect"/>.</param>
public sealed record Offer(string Label, string Value);

/// <summary>One doubt about a note. It changes nothing by itself.</summary>
/// <param name="Code">What was found, lower case with hyphens: "weekday-and-date".</param>
/// <param name="Place">Where, in the reader's words: "Date", "Item 3, paragraph 2".</param>
/// <param name="Message">What was found.</param>
/// <param name="Remedy">What could be done.</param>
/// <param name="ItemId">The item where it was found, if it was in one.</param>
public sealed record Finding(string Code, Severity Severity, string Place, string Message, string Remedy, int? ItemId = null)
{
    /// <summary>The name of the rule that found it, which is also that of its page in docs/findings.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The very words that it is about, as they stand in the text; empty where it is about no words.</summary>
    public string Passage { get; init; } = "";

    /// <summary>The paragraph or sentence around the passage: when it changes, an answer no longer holds.</summary>
    public string Context { get; init; } = "";

    public FindingEffect Effect { get; init; }

    /// <summary>What the passage says of an action, where <see cref="FindingEffect.MakeAction"/> would make one of it.</summary>
    public ActionCandidate? Candidate { get; init; }

    public IReadOnlyList<Offer> Offers { get; init; } = [];

    /// <summary>Whether a person may keep the note as it is, with a reason. What a record cannot be without is not up to a reason.</summary>
    public bool MayBeDismissed { get; init; } = true;

    /// <summary>The line of the source, from 1, where the note is still a file.</summary>
    public int? Line { get; init; }

    /// <summary>
    /// The finding's fingerprint, 32 hexadecimal characters: the same for the same finding about the same words,
    /// wherever the item stands, and another as soon as the words change.
    /// </summary>
    public string Key
    {
        get
        {
            var about = Passage.Length + Context.Length > 0 ? $"{Words(Passage)}\n{Words(Context)}" : $"{Place}\n{Message}";
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Code}\n{about}")))[..32];
        }
    }

    /// <summary>White space makes no other words.</summary>
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

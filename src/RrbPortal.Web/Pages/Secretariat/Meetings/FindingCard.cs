using RrbPortal.Core.Checking;

namespace RrbPortal.Web.Pages.Secretariat.Meetings;

/// <summary>A finding as the list of findings shows it, with the forms that answer it.</summary>
/// <param name="IsOpenToChange">Whether the note's text may be changed now; a reason may be given at any time.</param>
/// <param name="Typed">What was typed into one of its forms and refused; null for the others.</param>
/// <param name="ReasonError">Why the reason was refused.</param>
public sealed record FindingCard(int MeetingId, Finding Finding, bool IsOpenToChange, FindingsModel.InputModel? Typed, string? ReasonError)
{
    public string Id => $"finding-{Finding.Key}";

    public bool MayReplace => IsOpenToChange && Finding.Effect is FindingEffect.ReplaceText && Finding.Passage.Length > 0;

    /// <summary>Where a person mends it by hand.</summary>
    public string ByHand => Finding.ItemId is { } item && PageOf(Finding.Place) is not (WorkingPage.Actions or WorkingPage.Decisions)
        ? Links.Entry(MeetingId, WorkingPage.Items, item)
        : Links.Working(MeetingId, PageOf(Finding.Place));

    /// <summary>A code as a heading: "abbreviation-never-spelled-out" reads "Abbreviation never spelled out".</summary>
    public static string Heading(string code) => string.Concat(code[..1].ToUpperInvariant(), code[1..].Replace('-', ' '));

    /// <summary>An offer as a button says it: what it does, not only the words that come of it.</summary>
    public static string Button(Finding finding, Offer offer)
        => finding.Effect is FindingEffect.ReplaceText && offer.Label == offer.Value ? $"Replace with “{offer.Label}”" : offer.Label;

    public static string Words(Severity severity) => severity switch
    {
        Severity.Blocks => "Stops publishing",
        Severity.Warns => "To look at",
        _ => "Good to know",
    };

    public static string Colour(Severity severity) => severity switch
    {
        Severity.Blocks => "red",
        Severity.Warns => "yellow",
        _ => "grey",
    };

    private static WorkingPage PageOf(string place) => place.Split(',', ' ')[0] switch
    {
        "Attendance" => WorkingPage.Attendance,
        "Items" => WorkingPage.Items,
        "Decision" or "Decisions" => WorkingPage.Decisions,
        "Action" or "Actions" => WorkingPage.Actions,
        _ => WorkingPage.Facts,
    };
}

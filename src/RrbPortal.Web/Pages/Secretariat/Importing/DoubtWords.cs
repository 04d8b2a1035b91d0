using System.Globalization;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Findings;
using RrbPortal.Core.Importing;
using RrbPortal.Core.Reading;
using RrbPortal.Data.System;

namespace RrbPortal.Web.Pages.Secretariat.Importing;

/// <summary>Doubts, places and answers in the words of the review.</summary>
internal static class DoubtWords
{
    public static (string Text, string Colour, string Class) Of(Severity severity) => severity switch
    {
        Severity.Blocks => ("Blocks publishing", "red", "blocks"),
        Severity.Warns => ("To look at", "yellow", "warns"),
        _ => ("Good to know", "grey", "notes"),
    };

    public static string Counts(IReadOnlyList<Doubt> doubts)
    {
        var words = new List<string>();
        Add(Severity.Blocks, "blocks publishing", "block publishing");
        Add(Severity.Warns, "to look at", "to look at");
        Add(Severity.Notes, "good to know", "good to know");
        return string.Join(", ", words);

        void Add(Severity severity, string one, string many)
        {
            if (doubts.Count(doubt => doubt.Finding.Severity == severity) is > 0 and var count)
            {
                words.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}"));
            }
        }
    }

    /// <summary>Where a line of the source went, in a word.</summary>
    public static string Of(LinePlace place) => place switch
    {
        LinePlace.TitleBlock => "Facts",
        LinePlace.Attendance => "Attendance",
        LinePlace.ItemText => "Items",
        LinePlace.LeftOver => "Left over",
        _ => "",
    };

    public static string Of(SourceFormat format) => format switch
    {
        SourceFormat.Word => "Word file",
        SourceFormat.OpenDocument => "OpenDocument file",
        SourceFormat.WebPage => "Web page",
        SourceFormat.Pdf => "PDF",
        SourceFormat.Markdown => "Markdown",
        _ => "Plain text",
    };

    public static string Of(AnsweredFinding answered) => answered.Answer.Kind switch
    {
        FindingAnswerKind.Dismissed => $"Kept as it is: {answered.Answer.Reason}",
        FindingAnswerKind.Accepted => $"Accepted: {answered.Finding.Offers.FirstOrDefault(offer => offer.Value == answered.Answer.Value)?.Label ?? answered.Answer.Value}",
        _ => $"Changed to: {answered.Answer.Value}",
    };

    public static string Of(GivenAnswer answer) => answer.Kind switch
    {
        FindingAnswerKind.Dismissed => $"Kept as it was: {answer.Reason}",
        _ => $"Changed to: {answer.Value}",
    };

    /// <summary>The label of the box for something else than what is offered; null where nothing can be written.</summary>
    public static string? Box(FindingEffect effect) => effect switch
    {
        FindingEffect.ReplaceText => "Words that are to stand there",
        FindingEffect.MakeAction => "What is to be done",
        FindingEffect.SplitAttendance => "The names, one on each line",
        FindingEffect.SetDate => "The date, for example 2024-06-20",
        _ => null,
    };

    /// <summary>What stands in the box at first.</summary>
    public static string First(Finding finding)
        => finding.Effect is FindingEffect.SetDate ? "" : finding.Offers.Count > 0 && finding.Effect is not FindingEffect.ReplaceText ? finding.Offers[0].Value : finding.Passage;

    public static string Lines(IReadOnlyList<int> lines)
        => lines.Count == 1 || lines[0] == lines[^1]
            ? string.Create(CultureInfo.InvariantCulture, $"line {lines[0]}")
            : string.Create(CultureInfo.InvariantCulture, $"lines {lines[0]} to {lines[^1]}");
}

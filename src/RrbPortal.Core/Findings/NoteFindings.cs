using RrbPortal.Core.Checking;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Findings;

/// <summary>What a person said of a finding.</summary>
/// <param name="Passage">The words that the finding was about, shortened.</param>
public sealed record GivenAnswer(int Id, string Code, string Key, string? Passage, FindingAnswerKind Kind, string? Value, string? Reason, string ByName, DateTimeOffset At);

/// <summary>A finding that a person has answered.</summary>
public sealed record AnsweredFinding(Finding Finding, GivenAnswer Answer);

/// <summary>The findings of a note: those that are open, what blocks first, and those that somebody has answered.</summary>
public sealed record NoteFindings(IReadOnlyList<Finding> Open, IReadOnlyList<AnsweredFinding> Answered)
{
    /// <summary>The open findings of one item.</summary>
    public IReadOnlyList<Finding> Of(int itemId) => [.. Open.Where(finding => finding.ItemId == itemId)];

    /// <summary>
    /// Joins findings with answers by their fingerprints. Only a reason keeps a finding: one that was mended, and is found
    /// again, is open again. What no reason can keep stays open whatever was answered; an answer to words that are not
    /// there any more counts for nothing.
    /// </summary>
    public static NoteFindings Of(IReadOnlyList<Finding> findings, IReadOnlyList<GivenAnswer> answers)
    {
        // The last answer counts: somebody may have thought again.
        var last = answers.OrderBy(answer => answer.Id).GroupBy(answer => answer.Key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal);
        var open = new List<Finding>();
        var answered = new List<AnsweredFinding>();
        foreach (var finding in findings)
        {
            if (finding.MayBeDismissed && last.TryGetValue(finding.Key, out var answer) && answer.Kind is FindingAnswerKind.Dismissed)
            {
                answered.Add(new AnsweredFinding(finding, answer));
            }
            else
            {
                open.Add(finding);
            }
        }

        return new NoteFindings(open, answered);
    }
}

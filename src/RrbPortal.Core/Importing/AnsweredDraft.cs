using RrbPortal.Core.Checking;
using RrbPortal.Core.Findings;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>A draft with the answers that people gave to its doubts. Pure: the same file and answers, the same draft.</summary>
/// <param name="Meeting">Not saved; its items have the numbers that the findings name.</param>
/// <param name="Open">What is still in doubt, what blocks first; each with its line.</param>
/// <param name="Answered">Each finding that an answer holds for, or that it has mended.</param>
/// <param name="Lapsed">Answers to words that are not there any more.</param>
internal sealed record AnsweredDraft(
    Meeting Meeting, IReadOnlyList<Finding> Open, IReadOnlyList<AnsweredFinding> Answered, IReadOnlyList<GivenAnswer> Lapsed)
{
    /// <summary>The code of the answer that sets the meeting's date, whatever was found.</summary>
    public const string DateCode = "date-set";

    /// <summary>Answers to words that another answer brought in are applied after that one; more links has no chain that people make.</summary>
    private const int MostRounds = 12;

    public bool Blocks => Open.Any(finding => finding.Severity is Severity.Blocks);

    /// <param name="meant">The date of the meeting that the file was brought in for; null for none.</param>
    public static AnsweredDraft Of(ReadFile file, Board board, CheckContext context, KnownRegister register, IReadOnlyList<GivenAnswer> answers, DateOnly? meant = null)
    {
        var draft = DraftBuilder.Build(file.Facts, file.Source, board.Id);
        draft.Board = board;
        register.Link(draft);

        var due = answers.Where(answer => answer.Kind is not FindingAnswerKind.Dismissed).ToList();
        foreach (var date in due.Where(answer => answer.Code == DateCode).ToList())
        {
            AnswerEffects.SetDate(draft, date.Value ?? "");
            due.Remove(date);
        }

        var mended = new List<AnsweredFinding>();
        var seen = new Dictionary<(string Code, string Passage, int? Item), GivenAnswer>();
        var findings = Find(draft, file, context, register, meant);
        for (var round = 0; round < MostRounds; round++)
        {
            Remember(findings, answers, seen);
            if (!Apply(draft, findings, due, mended, context, register))
            {
                break;
            }

            register.Link(draft);
            findings = Find(draft, file, context, register, meant);
        }

        return Sorted(draft, findings, answers, mended, due, seen);
    }

    private static IReadOnlyList<Finding> Find(Meeting draft, ReadFile file, CheckContext context, KnownRegister register, DateOnly? meant)
    {
        var findings = DraftChecks.Of(draft, file.Facts, file.Source, context);
        var more = UnknownOrganisations.In(draft, register).Concat(OtherDate.In(draft, meant))
            .Select(finding => finding with { Line = finding.Line ?? SourceLines.Of(finding, file.Facts, file.Source) });
        return [.. findings.Concat(more).OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Line)];
    }

    /// <returns>Whether the draft is another one now.</returns>
    private static bool Apply(
        Meeting draft, IReadOnlyList<Finding> findings, List<GivenAnswer> due, List<AnsweredFinding> mended, CheckContext context, KnownRegister register)
    {
        var changed = false;
        foreach (var answer in due.ToList())
        {
            foreach (var finding in findings.Where(finding => finding.Key == answer.Key))
            {
                if (AnswerEffects.Apply(draft, finding, answer.Value ?? "", context.Organisations, register))
                {
                    mended.Add(new AnsweredFinding(finding, answer));
                    due.Remove(answer);
                    changed = true;
                }
            }
        }

        return changed;
    }

    private static void Remember(IReadOnlyList<Finding> findings, IReadOnlyList<GivenAnswer> answers, Dictionary<(string, string, int?), GivenAnswer> seen)
    {
        foreach (var answer in answers.Where(answer => answer.Kind is FindingAnswerKind.Dismissed))
        {
            foreach (var finding in findings.Where(finding => finding.Key == answer.Key && finding.MayBeDismissed))
            {
                seen[(finding.Code, finding.Passage, finding.ItemId)] = answer;
            }
        }
    }

    /// <summary>
    /// A dismissal holds for the same words in the same item, also where another answer changed a word elsewhere in
    /// their paragraph: the person who dismissed it has seen both.
    /// </summary>
    private static AnsweredDraft Sorted(
        Meeting draft, IReadOnlyList<Finding> findings, IReadOnlyList<GivenAnswer> answers, List<AnsweredFinding> mended, List<GivenAnswer> due,
        Dictionary<(string Code, string Passage, int? Item), GivenAnswer> seen)
    {
        var open = new List<Finding>();
        var answered = new List<AnsweredFinding>(mended);
        foreach (var finding in findings)
        {
            if (finding.MayBeDismissed && seen.TryGetValue((finding.Code, finding.Passage, finding.ItemId), out var answer))
            {
                answered.Add(new AnsweredFinding(finding, answer));
            }
            else if (finding.Effect is not FindingEffect.SetDate || !mended.Exists(done => done.Finding.Key == finding.Key))
            {
                // The date that a file prints stays in doubt when another was set; everything else that is found again is open.
                open.Add(finding);
            }
        }

        var held = answered.Select(pair => pair.Answer.Id).ToHashSet();
        return new AnsweredDraft(
            draft,
            open,
            [.. answered.DistinctBy(pair => (pair.Answer.Id, pair.Finding.Key))],
            [.. answers.Where(answer => !held.Contains(answer.Id) && (answer.Kind is FindingAnswerKind.Dismissed || due.Contains(answer)))]);
    }
}

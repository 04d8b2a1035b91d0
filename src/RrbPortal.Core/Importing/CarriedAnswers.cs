using RrbPortal.Core.Findings;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>Lets the answers to the doubts of a file go with it into a record.</summary>
internal static class CarriedAnswers
{
    /// <summary>What was said of a doubt holds in the record too, for the words that stand there.</summary>
    public static void To(Meeting meeting, ImportFile row, IReadOnlyList<AnsweredFinding> answered)
    {
        var keys = answered
            .Where(pair => pair.Answer.Kind is FindingAnswerKind.Dismissed)
            .GroupBy(pair => pair.Answer.Id)
            .ToDictionary(same => same.Key, same => same.Last().Finding.Key);
        foreach (var answer in row.Answers)
        {
            answer.Meeting = meeting;
            answer.Key = keys.GetValueOrDefault(answer.Id, answer.Key);
        }
    }
}

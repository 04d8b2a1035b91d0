using System.Globalization;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Boards;

/// <summary>Takes pasted lines apart into terms and meanings. Pure.</summary>
internal static class GlossaryLines
{
    /// <param name="refusals">Is told of each line that is none, by its number.</param>
    /// <returns>The terms, in the order of the lines.</returns>
    public static IReadOnlyList<(string Term, string Meaning)> Read(string? text, Refusals refusals)
    {
        var terms = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in (text ?? string.Empty).ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var term = equals < 0 ? null : Words.Line(line[..equals]);
            var meaning = equals < 0 ? null : Words.Line(line[(equals + 1)..]);
            if (Problem(term, meaning) is { } problem)
            {
                refusals.Add(nameof(AddTerms.Lines), string.Create(CultureInfo.InvariantCulture, $"Line {number}: {problem}"));
            }
            else if (!terms.TryAdd(term!, meaning!) && terms[term!] != meaning)
            {
                refusals.Add(nameof(AddTerms.Lines), string.Create(CultureInfo.InvariantCulture, $"Line {number}: “{term}” stands in an earlier line with another meaning"));
            }
        }

        return [.. terms.Select(term => (term.Key, term.Value))];
    }

    private static string? Problem(string? term, string? meaning)
        => term is null || meaning is null ? "write the term, then =, then its meaning"
            : term.Length > GlossaryEntry.TermLength ? $"the term must be {GlossaryEntry.TermLength} characters or fewer"
            : meaning.Length > GlossaryEntry.MeaningLength ? $"the meaning must be {GlossaryEntry.MeaningLength} characters or fewer"
            : null;
}

using RrbPortal.Core.Common;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>Takes what a doubt offers; where a printed name is an organisation of the register, the register may learn the name.</summary>
public sealed class DoubtAliases(DoubtAnswers answers)
{
    /// <param name="remember">Whether the register is to know the printed name from now on.</param>
    public Task<Outcome> AcceptAsync(int fileId, string key, string? value, bool remember, Change change, CancellationToken cancellationToken)
        => answers.AnswerAsync(new AnswerDoubt(fileId, key, FindingAnswerKind.Accepted, value, Reason: null), change, cancellationToken);
}

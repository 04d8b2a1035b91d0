using System.Globalization;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>What an answer to a doubt has to be. Pure.</summary>
internal static class AnswerChecks
{
    public static Refusals Reason(Finding finding, string? reason) => new Refusals()
        .When(!finding.MayBeDismissed, "", $"{finding.Place}: {finding.Message} This cannot be kept with a reason. {finding.Remedy}")
        .When(reason is null, nameof(AnswerDoubt.Reason), "Say why the note is right as it is")
        .Longer(nameof(AnswerDoubt.Reason), "reason", reason, FindingAnswer.ReasonLength);

    public static Refusals Value(Finding finding, FindingAnswerKind kind, string? value, KnownRegister register)
    {
        var refusals = new Refusals();
        if (kind is FindingAnswerKind.Accepted)
        {
            return refusals.When(
                !finding.Offers.Any(offer => Words.Text(offer.Value) == value), "", "That is not among what is offered any more. Look at the doubt again.");
        }

        const string field = nameof(AnswerDoubt.Value);
        return finding.Effect switch
        {
            FindingEffect.ReplaceText => refusals
                .When(value is null, field, "Enter the words that are to stand there")
                .When(value is not null && value == Words.Text(finding.Passage), field, "These words stand there already. To keep them, give a reason")
                .TooMuchText(field, "text", value),
            FindingEffect.MakeAction => refusals.When(value is null, field, "Enter what is to be done").Longer(field, "action", value, ActionItem.TextLength),
            FindingEffect.SetDate => refusals.When(AnswerEffects.DateOf(value ?? "") is null, field, "Enter the date as year, month and day, for example 2024-06-20"),
            FindingEffect.SplitAttendance => Names(refusals, field, value),
            FindingEffect.LinkOrganisation => refusals.When(
                !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || register.NameOf(id) is null, field, "Choose an organisation of the register"),
            _ => refusals.Add("", "There is nothing that the portal could change here. Make the draft, and change it there."),
        };
    }

    private static Refusals Names(Refusals refusals, string field, string? value)
    {
        refusals.When(value is null, field, "Enter the names, one on each line");
        foreach (var line in (value ?? "").Split('\n'))
        {
            refusals.Longer(field, "name on one line", line, Organisation.NameLength);
        }

        return refusals;
    }
}

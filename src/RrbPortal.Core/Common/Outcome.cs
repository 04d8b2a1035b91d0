namespace RrbPortal.Core.Common;

/// <summary>
/// What became of something that a person asked for. Refusals that are to be expected are values; an exception means
/// a fault in the portal or a broken world, and no page catches it.
/// </summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>It was done, or nothing had to be done.</summary>
    /// <param name="Id">The record that was made or changed.</param>
    public sealed record Done(int Id) : Outcome;

    /// <summary>There is no such record, or it is not for this person to know of it.</summary>
    public sealed record NotFound : Outcome;

    /// <summary>It was not done, for reasons that the person can mend. Nothing was changed.</summary>
    public sealed record Refused(IReadOnlyList<Refusal> Reasons) : Outcome
    {
        public Refused(string field, string reason)
            : this([new Refusal(field, reason)])
        {
        }
    }

    /// <summary>
    /// Somebody else saved the record since this person opened it. Nothing was changed; the person is shown both
    /// texts and decides.
    /// </summary>
    /// <param name="CurrentVersion">The version to save against, once the person has decided.</param>
    /// <param name="Theirs">The stored value of each field of the form, in the form's order.</param>
    public sealed record Conflict(int CurrentVersion, IReadOnlyList<FieldValue> Theirs) : Outcome;
}

/// <summary>Why something was not done.</summary>
/// <param name="Field">The name of the input's property that has to change; empty where it is the whole request.</param>
/// <param name="Reason">A sentence for the reader that names the trouble and says what to do.</param>
public sealed record Refusal(string Field, string Reason);

/// <summary>One field of a form with a value as a reader sees it.</summary>
/// <param name="Field">The name of the input's property.</param>
/// <param name="Label">The field's label on the page.</param>
/// <param name="Value">The value as text; empty for an absent one.</param>
public sealed record FieldValue(string Field, string Label, string Value);

using RrbPortal.Core.Common;

namespace RrbPortal.Core.Notes;

/// <summary>What one change of a working copy came to before it is saved: a stop, or the record whose number is the answer.</summary>
internal sealed class Edit
{
    private Edit(Outcome? stop, Func<int> id)
    {
        Stop = stop;
        Id = id;
    }

    /// <summary>Why nothing is to be saved; null when it is.</summary>
    public Outcome? Stop { get; }

    /// <summary>Asked after the save, when a new record has its number.</summary>
    public Func<int> Id { get; }

    public static Edit Of(Func<int> id) => new(null, id);

    public static implicit operator Edit(Outcome stop) => new(stop, () => 0);
}

namespace RrbPortal.Core.SideFiles;

/// <summary>
/// How far a side file has come, and the last act of publishing that it holds: by that act it knows its database again.
/// </summary>
/// <param name="Sequence">The publication sequence number up to which the file is complete.</param>
/// <param name="Act">The number of the last act that it holds; 0 where it holds none.</param>
/// <param name="Stamp">What that act was.</param>
internal sealed record Witness(int Sequence, int Act, string Stamp)
{
    /// <summary>Of a file that holds nothing.</summary>
    public static Witness None { get; } = new(0, 0, string.Empty);

    /// <summary>Whether the file was made of the database that says this; not of another one, nor of a later state of it.</summary>
    /// <param name="clock">The number of the database's last act.</param>
    /// <param name="acts">Its acts from <see cref="Act"/> on, in their order.</param>
    public bool Knows(int clock, IReadOnlyList<PublishedAct> acts)
        => clock >= Sequence && (Act == 0 || (acts.Count > 0 && acts[0].Stamp == Stamp));

    /// <summary>The acts that the file does not hold yet.</summary>
    public List<TAct> NewOf<TAct>(IEnumerable<TAct> acts)
        where TAct : PublishedAct
        => [.. acts.Where(act => act.Sequence > Act)];

    /// <summary>After these acts.</summary>
    /// <param name="acts">The acts from <see cref="Act"/> on, in their order.</param>
    /// <param name="clock">The number of the database's last act, where these are all; null where more follow.</param>
    public Witness After(IReadOnlyList<PublishedAct> acts, int? clock)
        => acts.Count == 0
            ? None with { Sequence = clock ?? Sequence }
            : new Witness(Math.Max(clock ?? Sequence, acts[^1].Sequence), acts[^1].Sequence, acts[^1].Stamp);
}

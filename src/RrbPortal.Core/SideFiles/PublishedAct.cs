namespace RrbPortal.Core.SideFiles;

/// <summary>An act of publishing, as side files follow it.</summary>
/// <param name="Record">The public key of the record.</param>
/// <param name="Number">Of the revision.</param>
internal abstract record PublishedAct(int Sequence, Guid Record, int Number, DateTimeOffset At)
{
    /// <summary>Tells a database from another one, or from an older copy of itself that went another way.</summary>
    public string Stamp => $"{Record:N} {Number} {At.UtcTicks}";
}

namespace RrbPortal.Core.Verifying;

/// <summary>How far the fingerprints have come.</summary>
/// <param name="Writer">Which build of the portal, at which address, wrote the files: another one writes other bytes.</param>
/// <param name="Sequence">The publication sequence number up to which they are complete for this writer.</param>
/// <param name="Witness">The last publication that they hold.</param>
/// <param name="WitnessStamp">What that publication was, to know its database again.</param>
internal sealed record FingerprintState(string Writer, int Sequence, int Witness, string WitnessStamp);

using RrbPortal.Core.SideFiles;

namespace RrbPortal.Core.Verifying;

/// <summary>How far the fingerprints have come.</summary>
/// <param name="Writer">Which build of the portal, at which address, wrote the files: another one writes other bytes.</param>
/// <param name="Witness">What they hold of this writer.</param>
internal sealed record FingerprintState(string Writer, Witness Witness);

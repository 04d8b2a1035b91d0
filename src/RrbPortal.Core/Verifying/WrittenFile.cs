namespace RrbPortal.Core.Verifying;

/// <summary>Which revision some bytes were written for.</summary>
/// <param name="Record">The public key of the record.</param>
/// <param name="ContentHash">Of the revision, to know it again in a database that went another way.</param>
/// <param name="Extension">Of the format, without the dot.</param>
internal sealed record WrittenFile(Guid Record, int Revision, string ContentHash, string Extension);

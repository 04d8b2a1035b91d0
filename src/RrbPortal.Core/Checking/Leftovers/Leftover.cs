namespace RrbPortal.Core.Checking.Leftovers;

/// <summary>A stretch of a text that no writer meant.</summary>
/// <param name="Code">The finding's code.</param>
/// <param name="Start">Place of its first character in the plain text.</param>
/// <param name="End">Place behind its last.</param>
/// <param name="Message">What was found.</param>
/// <param name="Better">What was probably meant; empty where nobody can tell, one empty text for "nothing".</param>
internal sealed record Leftover(string Code, int Start, int End, string Message, params IReadOnlyList<string> Better);

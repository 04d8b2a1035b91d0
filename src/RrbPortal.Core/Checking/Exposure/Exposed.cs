namespace RrbPortal.Core.Checking.Exposure;

/// <summary>A stretch of a public text that is probably not for the public.</summary>
internal sealed record Exposed(string Code, Severity Severity, int Start, int End, string Message, string Remedy)
{
    /// <summary>Whether the text reads on without it.</summary>
    public bool Remove { get; init; }
}

namespace RrbPortal.Web.Cli;

/// <summary>Where a verb reads and writes. Results go to <see cref="Out"/>, everything else to <see cref="Error"/>.</summary>
/// <param name="IsTerminal">Whether a person sits at it: only then may a verb ask or show progress.</param>
public sealed record VerbConsole(TextReader In, TextWriter Out, TextWriter Error, bool IsTerminal)
{
    public static VerbConsole OfProcess()
        => new(Console.In, Console.Out, Console.Error, !Console.IsInputRedirected && !Console.IsErrorRedirected);
}

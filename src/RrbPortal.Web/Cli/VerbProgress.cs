using System.Globalization;

namespace RrbPortal.Web.Cli;

/// <summary>Counts on one line of a terminal, once the work takes longer than a second; silent anywhere else.</summary>
internal sealed class VerbProgress(VerbConsole console, string work, int steps)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly long _start = TimeProvider.System.GetTimestamp();
    private readonly Lock _line = new();
    private int _done;
    private bool _shown;

    /// <summary>One more is done; several threads may say so at once.</summary>
    public void Step()
    {
        lock (_line)
        {
            _done++;
            if (console.IsTerminal && TimeProvider.System.GetElapsedTime(_start) > Patience)
            {
                _shown = true;
                console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{work}: {_done} of {steps}"));
            }
        }
    }

    public void End()
    {
        if (_shown)
        {
            console.Error.WriteLine();
        }
    }
}

using System.Globalization;

namespace RrbPortal.Web.Cli;

/// <summary>
/// How far an archive is, on standard error: on one line of a terminal, and anywhere else on a new line every now and then.
/// How many addresses there are is known only at the end.
/// </summary>
internal sealed class ArchiveProgress(VerbConsole console) : IDisposable
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(10);

    private readonly Lock _line = new();
    private long _last = TimeProvider.System.GetTimestamp();
    private bool _shown;

    /// <summary>Several threads may say so at once.</summary>
    /// <param name="done">Addresses that have answered.</param>
    public void Show(int done)
    {
        lock (_line)
        {
            if (TimeProvider.System.GetElapsedTime(_last) < (console.IsTerminal ? OnTerminal : Elsewhere))
            {
                return;
            }

            _last = TimeProvider.System.GetTimestamp();
            _shown = true;
            var words = string.Create(CultureInfo.InvariantCulture, $"Reading the site: {done} addresses");
            console.Error.Write(console.IsTerminal ? $"\r{words}" : words + Environment.NewLine);
        }
    }

    public void Dispose()
    {
        if (_shown && console.IsTerminal)
        {
            console.Error.WriteLine();
        }
    }
}

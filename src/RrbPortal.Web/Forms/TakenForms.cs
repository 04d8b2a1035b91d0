using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Caching.Memory;

namespace RrbPortal.Web.Forms;

/// <summary>
/// Remembers for some seconds which forms were taken and how they were answered, so that one that is sent twice counts
/// once. It knows of this process alone: what no database may hold twice is refused by the services.
/// </summary>
internal sealed class TakenForms : IDisposable
{
    /// <summary>Long enough for an impatient finger or a network that tries again, too short to come back to the form on purpose.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(10);

    private readonly MemoryCache _turns = new(new MemoryCacheOptions { SizeLimit = 10_000 });
    private readonly Lock _lock = new();

    /// <summary>Waits until the same form is not being dealt with, and says what became of it; <see cref="Turn.Leave"/> has to follow.</summary>
    public async Task<Turn> EnterAsync(string form, CancellationToken cancellationToken)
    {
        Turn turn;
        lock (_lock)
        {
            turn = _turns.GetOrCreate(form, static entry =>
            {
                (entry.Size, entry.SlidingExpiration) = (1, Remembered);
                return new Turn();
            })!;
        }

        await turn.WaitAsync(cancellationToken);
        return turn;
    }

    public void Dispose() => _turns.Dispose();

    /// <summary>A form's turn: one request has it at a time.</summary>
    [SuppressMessage("Design", "CA1001", Justification = "Its wait handle is never asked for, so there is nothing to release; others may still wait for it.")]
    internal sealed class Turn
    {
        private readonly SemaphoreSlim _one = new(1);

        /// <summary>Where the form led, and what was to be said there; null while it was not taken.</summary>
        public (string Address, IReadOnlyDictionary<string, object?> Notices)? Answer { get; set; }

        public Task WaitAsync(CancellationToken cancellationToken) => _one.WaitAsync(cancellationToken);

        public void Leave() => _one.Release();
    }
}

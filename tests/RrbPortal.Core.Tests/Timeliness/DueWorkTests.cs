using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RrbPortal.Core.Common;
using RrbPortal.Core.Timeliness;

namespace RrbPortal.Core.Tests.Timeliness;

public sealed class DueWorkTests
{
    [Fact]
    public async Task Work_EachMinute_RunsEveryTaskThoughOneFails()
    {
        var clock = new MinuteClock();
        var counted = new Counted();
        await using var services = new ServiceCollection()
            .AddSingleton(counted)
            .AddScoped<IDueTask, Failing>()
            .AddScoped<IDueTask, Counting>()
            .BuildServiceProvider();
        using var work = new DueWork(services.GetRequiredService<IServiceScopeFactory>(), clock, NullLogger<DueWork>.Instance);

        await work.StartAsync(default);
        await clock.Waiting;
        Assert.Equal(0, counted.Runs);
        for (var minute = 1; minute <= 3; minute++)
        {
            clock.Tick();
            Assert.True(await counted.Ran.WaitAsync(TimeSpan.FromSeconds(10)));
            Assert.Equal(minute, counted.Runs);
        }

        await work.StopAsync(default);
    }

    private sealed class Counted : IDisposable
    {
        public SemaphoreSlim Ran { get; } = new(0);

        public int Runs { get; set; }

        public void Dispose() => Ran.Dispose();
    }

    private sealed class Failing : IDueTask
    {
        public Task RunAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("Broken.");
    }

    private sealed class Counting(Counted counted) : IDueTask
    {
        public Task RunAsync(CancellationToken cancellationToken)
        {
            counted.Runs++;
            counted.Ran.Release();
            return Task.CompletedTask;
        }
    }

    /// <summary>A clock whose one timer fires when a test says so.</summary>
    private sealed class MinuteClock : TimeProvider
    {
        private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Action _fire = () => { };

        /// <summary>Done once somebody waits for the clock.</summary>
        public Task Waiting => _waiting.Task;

        public void Tick() => _fire();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(TimeSpan.FromMinutes(1), period);
            _fire = () => callback(state);
            _waiting.TrySetResult();
            return new Silent();
        }

        private sealed class Silent : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}

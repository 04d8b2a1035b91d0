using System.Globalization;
using BenchmarkDotNet.Running;
using RrbPortal.Benchmarks;

// What there is to run stands in the README beside this.
if (args is ["search", var meetings, var folder])
{
    await SearchMeasurement.RunAsync(int.Parse(meetings, CultureInfo.InvariantCulture), folder);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(args);

using BenchmarkDotNet.Running;
using RrbPortal.Benchmarks;

// dotnet run -c Release --project tests/RrbPortal.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(args);

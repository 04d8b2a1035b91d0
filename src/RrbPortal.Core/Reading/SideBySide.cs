using System.Runtime.ExceptionServices;

namespace RrbPortal.Core.Reading;

/// <summary>Does the same pure work on each of many notes, on as many processors as there are.</summary>
internal static class SideBySide
{
    /// <summary>For so few it is not worth to wake another processor.</summary>
    private const int Few = 3;

    /// <summary>The results, in the order of the inputs.</summary>
    /// <remarks>What <paramref name="work"/> throws is thrown as it is, the first of several.</remarks>
    public static IReadOnlyList<TResult> Do<T, TResult>(IReadOnlyList<T> inputs, Func<T, TResult> work)
    {
        if (inputs.Count <= Few)
        {
            return [.. inputs.Select(work)];
        }

        try
        {
            return [.. inputs.AsParallel().AsOrdered().Select(work)];
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
            throw;
        }
    }
}

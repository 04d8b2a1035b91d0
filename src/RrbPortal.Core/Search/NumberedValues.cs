namespace RrbPortal.Core.Search;

/// <summary>Values in the order in which they came, each with its number; only one thread adds.</summary>
internal sealed class NumberedValues<T>
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<T> _values = [];

    /// <summary>Those that there are now, apart from those to come.</summary>
    public T[] All => [.. _values];

    public int Of(string name, Func<T> value)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            _numbers[name] = number = _values.Count;
            _values.Add(value());
        }

        return number;
    }
}

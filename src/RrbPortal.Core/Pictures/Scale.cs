namespace RrbPortal.Core.Pictures;

/// <summary>A scale from nothing to a round number, with four or five levels.</summary>
internal sealed record Scale(int Step, int Most)
{
    public IEnumerable<int> Levels => Enumerable.Range(0, (Most / Step) + 1).Select(level => level * Step);

    public static Scale To(int most)
    {
        var step = 1;
        for (var round = 0; most > step * 5; round++)
        {
            step = round % 3 == 1 ? step * 5 / 2 : step * 2; // 1, 2, 5, 10, 20, 50
        }

        return new Scale(step, Math.Max(step, (most + step - 1) / step * step));
    }

    /// <summary>How tall a value is, of a whole height.</summary>
    public int Of(int value, int height) => (int)Math.Round((double)value * height / Most);
}

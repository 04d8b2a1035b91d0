using System.Globalization;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Checking;

/// <summary>Figures as sentences print them, with their multipliers: "£517 million", "48,000", "1.2 per cent".</summary>
internal static partial class FigureReading
{
    public const string Number = @"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?";

    /// <summary>Behind an amount: "million", "k", "bn".</summary>
    public const string Scale = @"(?:\s?(?:thousand|million|billion|bn|k|m)\b)?";

    public static decimal? Value(string printed)
    {
        var match = Parts().Match(printed.Trim().TrimStart('£').Trim());
        if (!match.Success || !decimal.TryParse(match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 1_000_000_000_000m)
        {
            return null;
        }

        return number * match.Groups["s"].Value.ToUpperInvariant() switch
        {
            "THOUSAND" or "K" => 1_000m,
            "MILLION" or "M" => 1_000_000m,
            "BILLION" or "BN" => 1_000_000_000m,
            _ => 1m,
        };
    }

    /// <summary>An amount in words of its size: "£24.3 million".</summary>
    public static string Pounds(decimal amount) => amount switch
    {
        >= 1_000_000_000m => string.Create(CultureInfo.InvariantCulture, $"£{amount / 1_000_000_000m:0.#} billion"),
        >= 1_000_000m => string.Create(CultureInfo.InvariantCulture, $"£{amount / 1_000_000m:0.#} million"),
        _ => string.Create(CultureInfo.InvariantCulture, $"£{amount:#,0}"),
    };

    /// <summary>How far a printed figure may be off by rounding: half of its last place.</summary>
    public static decimal Rounding(string printed)
    {
        var dot = printed.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? 0.5m : 0.5m / (decimal)Math.Pow(10, printed.Length - dot - 1);
    }

    [GeneratedRegex(@"^(?<n>[\d,]{1,20}(?:\.\d{1,6})?)\s?(?<s>thousand|million|billion|bn|k|m)?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Parts();
}

using System.Text.RegularExpressions;

namespace RrbPortal.Core.Checking.Leftovers;

/// <summary>Formulas that a converter wrote for figures: "$\frac{3}{4}$".</summary>
internal static partial class Latex
{
    private static readonly Dictionary<string, string[]> Fractions = new(StringComparer.Ordinal)
    {
        ["1/2"] = ["half", "½"],
        ["1/3"] = ["a third", "⅓"],
        ["2/3"] = ["two thirds", "⅔"],
        ["1/4"] = ["a quarter", "¼"],
        ["3/4"] = ["three quarters", "¾"],
        ["1/5"] = ["a fifth", "⅕"],
        ["2/5"] = ["two fifths", "⅖"],
        ["3/5"] = ["three fifths", "⅗"],
        ["4/5"] = ["four fifths", "⅘"],
        ["1/8"] = ["an eighth", "⅛"],
        ["1/10"] = ["a tenth", "⅒"],
    };

    private static readonly (string Command, string Sign)[] Signs =
    [
        (@"\times", "×"), (@"\%", "%"), (@"\pounds", "£"), (@"\£", "£"), (@"\geq", "≥"), (@"\leq", "≤"), (@"\approx", "about "), (@"\sim", "about "),
        (@"\pm", "±"), (@"\&", "&"), (@"\cdot", "·"), (@"\rightarrow", "→"), (@"\text", ""), (@"\mathrm", ""), (@"\mathbf", ""), (@"\textbf", ""), (@"\,", " "),
    ];

    public static IEnumerable<Leftover> In(ReadableText text)
        => text.Plain.AsSpan().ContainsAny('$', '\\')
            ? Formula().Matches(text.Plain).Select(match => new Leftover(
                "formula-left", match.Index, match.Index + match.Length, $"“{match.Value}” is a formula that a converter left.", Better(match.Value)))
            : [];

    private static string[] Better(string formula)
    {
        if (Fraction().Match(formula) is { Success: true } fraction)
        {
            var value = $"{fraction.Groups["over"].Value}/{fraction.Groups["under"].Value}";
            return Fractions.GetValueOrDefault(value) ?? [value];
        }

        var plain = Signs.Aggregate(formula.Trim('$', ' '), (text, sign) => text.Replace(sign.Command, sign.Sign, StringComparison.Ordinal));
        plain = string.Concat(plain.Where(c => c is not ('{' or '}' or '^'))).Trim();
        return plain.Length == 0 || plain.AsSpan().ContainsAny('\\', '$') ? [] : [plain];
    }

    // Two dollars around a command or a raised sign; sums of money have neither.
    [GeneratedRegex(@"\$[^$\n]{0,60}(?:\\[A-Za-z%£&]|[\^_]\{)[^$\n]{0,60}\$|\\(?:frac|times|approx|pounds|geq|leq|sim)\b(?:\{[^{}\n]{0,20}\}){0,2}", RegexOptions.NonBacktracking)]
    private static partial Regex Formula();

    [GeneratedRegex(@"^\$?\s*(?:\\frac\s*\{\s*(?<over>\d{1,4})\s*\}\s*\{\s*(?<under>\d{1,4})\s*\}|\{?\s*(?<over>\d{1,4})\s*\\over\s*(?<under>\d{1,4})\s*\}?)\s*\$?$", RegexOptions.NonBacktracking)]
    private static partial Regex Fraction();
}

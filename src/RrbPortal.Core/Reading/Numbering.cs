using System.Globalization;
using System.Text.RegularExpressions;

namespace RrbPortal.Core.Reading;

internal enum NumberKind
{
    /// <summary>"1.", "1", "Item 1", "1. Item 1 -".</summary>
    Whole,

    /// <summary>"2.1", "2.1.3".</summary>
    Decimal,

    /// <summary>"2a", "Item 2a".</summary>
    Lettered,

    /// <summary>"(i)", "a)", "ii.".</summary>
    Letter,
}

/// <summary>A number in front of a line, as printed and as understood.</summary>
/// <remarks>
/// <para><c>Printed</c>: As printed, with its full stop or bracket.</para>
/// <para><c>Major</c>: The first number; 0 for letters alone.</para>
/// <para><c>Number</c>: Clean form: "2", "2.1", "2a", "i".</para>
/// <para><c>Title</c>: What follows the number.</para>
/// <para><c>SaysItem</c>: The word "Item" stands there: evidence of an item, not of a list.</para>
/// </remarks>
internal sealed partial record Numbering(NumberKind Kind, string Printed, int Major, string Number, string Title, bool SaysItem)
{
    private static readonly HashSet<string> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    };

    public static Numbering? Of(string plain)
    {
        if (plain.Length < 3 || !(char.IsAsciiDigit(plain[0]) || plain[0] is '(' or '[' or 'i' or 'I' or 'A' or 'v' or 'x' || (plain[0] is >= 'a' and <= 'h')))
        {
            return null;
        }

        return Item(plain) ?? Digits(plain) ?? Letters(plain);
    }

    private static Numbering? Item(string plain)
    {
        var match = ItemPattern().Match(plain);
        if (!match.Success)
        {
            return null;
        }

        var letter = match.Groups["a"].Value;
        var sub = match.Groups["s"].Value;
        var kind = sub.Length > 0 ? NumberKind.Decimal : letter.Length > 0 ? NumberKind.Lettered : NumberKind.Whole;
        return new(kind, match.Groups["p"].Value.Trim(), Whole(match.Groups["n"].Value), match.Groups["n"].Value + sub + letter.ToLowerInvariant(), match.Groups["t"].Value.Trim(), SaysItem: true);
    }

    private static Numbering? Digits(string plain)
    {
        var match = DigitsPattern().Match(plain);
        if (!match.Success)
        {
            return null;
        }

        var (sub, letter, stop, title) = (match.Groups["s"].Value is ".0" ? "" : match.Groups["s"].Value, match.Groups["a"].Value, match.Groups["d"].Value, match.Groups["t"].Value.Trim());
        if (stop.Trim().Length == 0 && (match.Groups["w"].Length == 0 || !LooksLikeTitle(title, sub)))
        {
            return null;
        }

        // "14. March 2024" and "1.5 million" are no headings.
        if (title.Length == 0 || (sub.Length == 0 && IsMonth(title)) || (stop == "." && match.Groups["w"].Length == 0 && !char.IsLetter(title[0])))
        {
            return null;
        }

        var kind = sub.Length > 0 ? NumberKind.Decimal : letter.Length > 0 ? NumberKind.Lettered : NumberKind.Whole;
        return new(kind, match.Groups["p"].Value.Trim(), Whole(match.Groups["n"].Value), match.Groups["n"].Value + sub + letter.ToLowerInvariant(), title, SaysItem: false);
    }

    private static Numbering? Letters(string plain)
    {
        var match = LettersPattern().Match(plain);
        return match.Success
            ? new(NumberKind.Letter, match.Groups["p"].Value.Trim(), 0, match.Groups["n"].Value, match.Groups["t"].Value.Trim(), SaysItem: false)
            : null;
    }

    // A bare number begins a heading only before a capital: "1 Welcome", not "3 people came", "2 pm", "20 June".
    private static bool LooksLikeTitle(string title, string sub) =>
        title.Length > 0 && char.IsUpper(title[0]) && (sub.Length > 0 || !IsMonth(title));

    private static bool IsMonth(string title) => title.Length >= 3 && Months.Contains(title[..3]) && DateReading.IsMonthName(Words.Split(title)[0]);

    private static int Whole(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<p>(?:\d{1,2}[.)]?\s+)?(?:agenda\s+)?item\s+(?:no\.?\s*)?(?<n>\d{1,2})(?<s>(?:\.\d{1,2}){0,3})(?<a>[a-zA-Z]?)\s*[.:)\-–—]*)\s+(?<t>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ItemPattern();

    [GeneratedRegex(@"^(?<p>[(\[]?(?<n>\d{1,2})(?<s>(?:\.\d{1,2}){0,3})(?<a>[a-zA-Z]?)(?<d>[.):\]]{0,2}(?:\s[-–—])?))(?<w>\s*)(?<t>\S.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex DigitsPattern();

    [GeneratedRegex(@"^(?<p>(?:\((?<n>[ivx]{1,4}|[a-h])\)|(?<n>[ivx]{1,4}|[a-h])[.)]))\s+(?<t>\S.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex LettersPattern();
}

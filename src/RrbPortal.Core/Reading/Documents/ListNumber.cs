using System.Globalization;
using System.Text;

namespace RrbPortal.Core.Reading.Documents;

/// <summary>How a number is written.</summary>
internal enum NumberForm
{
    Decimal,
    DecimalZero,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
    Ordinal,
    Bullet,
    None,
}

/// <summary>Writes the numbers of lists and headings.</summary>
internal static class ListNumber
{
    private static readonly (int Value, string Sign)[] Roman =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    public static string Write(int number, NumberForm form) => form switch
    {
        NumberForm.LowerLetter => Letters(number, 'a'),
        NumberForm.UpperLetter => Letters(number, 'A'),
        NumberForm.LowerRoman => InRoman(number).ToLowerInvariant(),
        NumberForm.UpperRoman => InRoman(number),
        NumberForm.DecimalZero => number.ToString("00", CultureInfo.InvariantCulture),
        NumberForm.Ordinal => Ordinal(number),
        NumberForm.Bullet or NumberForm.None => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The mark of a note, raised as it is printed, so that it does not begin a heading where it begins a line.</summary>
    public static string Raised(string mark) => string.Concat(mark.Select(c => c switch
    {
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '0' => '⁰',
        >= '4' and <= '9' => (char)('⁴' + (c - '4')),
        'i' => 'ⁱ',
        'v' => 'ᵛ',
        'x' => 'ˣ',
        _ => c,
    }));

    // After "z" comes "aa", then "bb".
    private static string Letters(int number, char first) =>
        number is < 1 or > 26 * 20 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string InRoman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var result = new StringBuilder();
        foreach (var (value, sign) in Roman)
        {
            for (; number >= value; number -= value)
            {
                result.Append(sign);
            }
        }

        return result.ToString();
    }

    private static string Ordinal(int number) => number.ToString(CultureInfo.InvariantCulture) + ((number % 100, number % 10) switch
    {
        ( >= 11 and <= 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    });
}

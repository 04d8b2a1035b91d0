using System.Text.RegularExpressions;

namespace RrbPortal.Core.Checking.Exposure;

/// <summary>Numbers of ten or eleven digits as the United Kingdom dials them. Freephone and helpline numbers are made for the public.</summary>
internal static partial class TelephoneNumbers
{
    public static IEnumerable<Exposed> In(ReadableText text, PublicContacts contacts)
        => from match in text.Plain.Contains('0', StringComparison.Ordinal) ? Number().Matches(text.Plain) : Enumerable.Empty<Match>()
           let number = match.Groups["number"].Value
           let digits = Digits(number)
           where digits.Length is 10 or 11 && digits[1] != '0' && !IsForThePublic(digits) && !contacts.Hold(number)
           select new Exposed(
               "telephone-number", Severity.Warns, match.Groups["number"].Index, match.Groups["number"].Index + number.Length,
               $"“{number}” looks like a telephone number that is not among the public contacts.", "Leave it out, or keep it and say that it is meant for the public.");

    private static string Digits(string number)
    {
        var digits = string.Concat(number.Replace("(0)", "", StringComparison.Ordinal).Where(char.IsAsciiDigit));
        return digits.StartsWith("44", StringComparison.Ordinal) ? "0" + digits[2..] : digits;
    }

    private static bool IsForThePublic(string digits)
        => digits.StartsWith("0800", StringComparison.Ordinal) || digits.StartsWith("0808", StringComparison.Ordinal) || digits.StartsWith("03", StringComparison.Ordinal);

    [GeneratedRegex(@"(?:^|[^\w£$.,/-])(?<number>(?:\+44 ?(?:\(0\) ?)?|\(?0)\d{2,4}\)?(?:[ -]?\d{2,4}){1,3})(?:$|[^\w/-])", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}

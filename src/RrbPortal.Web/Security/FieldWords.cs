using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RrbPortal.Web.Security;

/// <summary>The name of a form's field in words: "Input.PublicText" is "Public text", "Input.Items[0].Public" is "Items 1, public".</summary>
internal static partial class FieldWords
{
    private const string Prefix = "Input.";

    public static string Of(string field)
    {
        var name = field.StartsWith(Prefix, StringComparison.Ordinal) ? field[Prefix.Length..] : field;
        var words = new StringBuilder();
        foreach (var letter in Place().Replace(name, place => $" {int.Parse(place.Groups["number"].Value, CultureInfo.InvariantCulture) + 1}"))
        {
            if (letter is '.')
            {
                words.Append(", ");
            }
            else if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(words[^1] is ' ' ? string.Empty : " ").Append(char.ToLowerInvariant(letter));
            }
            else
            {
                words.Append(words.Length == 0 ? char.ToUpperInvariant(letter) : letter);
            }
        }

        return words.ToString();
    }

    /// <summary>Lists are counted from 0 by machines, and from 1 by readers.</summary>
    [GeneratedRegex(@"\[(?<number>[0-9]{1,6})\]", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}

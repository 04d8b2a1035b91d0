using System.Text;

namespace RrbPortal.Web.Security;

/// <summary>The name of a form's field in words: "Input.PublicText" is "Public text".</summary>
internal static class FieldWords
{
    private const string Prefix = "Input.";

    public static string Of(string field)
    {
        var name = field.StartsWith(Prefix, StringComparison.Ordinal) ? field[Prefix.Length..] : field;
        var words = new StringBuilder();
        foreach (var letter in name)
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
}

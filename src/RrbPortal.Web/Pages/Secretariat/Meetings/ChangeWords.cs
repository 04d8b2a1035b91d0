using System.Text;

namespace RrbPortal.Web.Pages.Secretariat.Meetings;

/// <summary>The names of the audit in words: "note.sent-for-review" is "Note sent for review".</summary>
internal static class ChangeWords
{
    public static string Of(string action)
    {
        var words = action.Replace('.', ' ').Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>"AgendaItem" is "Agenda item".</summary>
    public static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ').Append(char.ToLowerInvariant(letter));
            }
            else
            {
                words.Append(letter);
            }
        }

        return words.ToString();
    }
}

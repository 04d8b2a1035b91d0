using System.Text;
using RrbPortal.Core.Texts;

namespace RrbPortal.Core.Reading;

/// <summary>Words as they are compared and counted: what matters of spelling, and what does not.</summary>
internal static class Words
{
    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase)
    {
        "of", "and", "for", "the", "to", "in", "on", "with", "by", "at", "a", "an", "&", "from", "or", "as", "into",
    };

    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "was", "were", "is", "are", "has", "have", "had", "will", "would", "be", "been", "noted", "welcomed", "opened", "thanked",
        "gave", "covered", "introduced", "agreed", "that", "updated", "said", "explained", "reported", "outlined", "provided", "asked",
        "discussed", "should", "can", "could", "there", "this", "these", "it", "they", "we", "reviewed", "confirmed", "presented",
    };

    /// <summary>Letters and digits, lower case, straight quotes, "&amp;" as "and", one space between words.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text.Normalized(NormalizationForm.FormKC))
        {
            if (c is '\'' or '’' or '‘' or '`' or '*' or '.')
            {
                continue;
            }

            if (c == '&')
            {
                key.Append(" and ");
            }
            else
            {
                key.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
            }
        }

        return string.Join(' ', Split(key.ToString()));
    }

    public static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public static int Count(string text)
    {
        var count = 0;
        var inside = false;
        foreach (var c in text)
        {
            var letter = !char.IsWhiteSpace(c);
            count += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return count;
    }

    public static bool IsSmall(string word) => Small.Contains(word);

    /// <summary>A word that only a sentence has: lists of names lack it.</summary>
    public static bool HoldVerb(string text) => Split(text).Any(word => Verbs.Contains(word.Trim(',', '.', ';', ':')));

    /// <summary>The text ends as a sentence, a lead-in or a closed quotation ends.</summary>
    public static bool EndComplete(string text)
    {
        var end = text.AsSpan().TrimEnd().TrimEnd("*_\"”’')]•");
        return end.Length == 0 || end[^1] is '.' or '?' or '!' or ':' or ';' or '…';
    }

    /// <summary>A paragraph rather than a heading, a name or a label.</summary>
    public static bool AreProse(string text)
    {
        var count = Count(text);
        return count >= 14 || (count >= 5 && EndComplete(text) && (count >= 8 || HoldVerb(text)));
    }

    public static bool StartUpper(string text) => text.Length > 0 && char.IsUpper(text[0]);

    public static bool StartLower(string text) => text.Length > 0 && char.IsLower(text[0]);
}

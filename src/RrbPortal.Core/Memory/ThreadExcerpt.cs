using RrbPortal.Core.Checking;

namespace RrbPortal.Core.Memory;

/// <summary>The beginning of a text in plain words, cut behind a sentence. Pure.</summary>
internal static class ThreadExcerpt
{
    private const int Longest = 600;

    /// <returns>Null where there are no words.</returns>
    public static string? Of(string? text)
    {
        var excerpt = string.Empty;
        foreach (var sentence in new WorkingItem { Id = 0, Number = string.Empty, Title = string.Empty, PublicText = text }.Paragraphs().SelectMany(paragraph => paragraph.Sentences(string.Empty)))
        {
            if (excerpt.Length > 0 && excerpt.Length + sentence.Plain.Length > Longest)
            {
                return $"{excerpt} …";
            }

            excerpt = excerpt.Length == 0 ? sentence.Plain : $"{excerpt} {sentence.Plain}";
        }

        return excerpt.Length == 0 ? null : excerpt;
    }
}

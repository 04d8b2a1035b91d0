using RrbPortal.Core.Checking;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Memory;

/// <summary>Finds in the text of an item who is named as speaking. What nobody is named for belongs to nobody. Pure.</summary>
/// <param name="organisationOf">The organisation that a printed name means for certain; null for none.</param>
internal sealed class Contributions(Func<string, int?> organisationOf)
{
    private readonly SpeakerReading reading = new(name => organisationOf(name) is not null);

    /// <summary>What each named organisation said, word for word, in the order of the text.</summary>
    public IEnumerable<(int OrganisationId, string Words)> In(string number, string? text)
    {
        foreach (var paragraph in new WorkingItem { Id = 0, Number = number, Title = string.Empty, PublicText = text }.Paragraphs())
        {
            var sentences = paragraph.Sentences(number).ToList();
            for (var at = 0; at < sentences.Count; at++)
            {
                if (reading.Of(sentences[at].Plain) is not { } speaker || organisationOf(speaker) is not { } organisation)
                {
                    continue;
                }

                // "Clinks – …" marks the whole paragraph, up to the next speaker; "Clinks reported …" its own sentence.
                var words = sentences[at].Plain;
                var isMarked = IsMarked(words, speaker);
                while (isMarked && at + 1 < sentences.Count && !sentences[at + 1].IsEntry && reading.Of(sentences[at + 1].Plain) is null)
                {
                    words = $"{words} {sentences[++at].Plain}";
                }

                yield return (organisation, words);
            }
        }
    }

    private static bool IsMarked(string sentence, string speaker)
        => sentence.StartsWith(speaker, StringComparison.Ordinal) && sentence[speaker.Length..].TrimStart() is ['-' or '–' or '—' or ':', ..];
}

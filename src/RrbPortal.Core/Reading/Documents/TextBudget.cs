namespace RrbPortal.Core.Reading.Documents;

/// <summary>How much a document may unfold to: what is packed tightly must not fill the memory.</summary>
internal sealed class TextBudget
{
    private const int MaximumBlocks = 200_000;

    private const int MaximumDefinitions = 20_000;

    private int characters;
    private int blocks;

    public void Characters(int count)
    {
        characters += count;
        if (characters > SourceText.MaximumBytes)
        {
            throw new UnreadableDocumentException($"holds more than {SourceText.MaximumBytes / (1024 * 1024)} MB of text. A note of meeting has some pages: check that this is the right file");
        }
    }

    /// <param name="count">How many styles, or definitions of lists, there are so far.</param>
    public static void Definitions(int count)
    {
        if (count > MaximumDefinitions)
        {
            throw new UnreadableDocumentException($"has more than {MaximumDefinitions:N0} styles or definitions of lists, which no note of a meeting has");
        }
    }

    public void Block()
    {
        if (++blocks > MaximumBlocks)
        {
            throw new UnreadableDocumentException($"has more than {MaximumBlocks:N0} paragraphs and cells. A note of meeting has some hundreds: check that this is the right file");
        }
    }
}

using AngleSharp.Html.Parser;

namespace RrbPortal.Core.Reading.Documents.Web;

/// <summary>Parses a page within limits: of elements, of depth and of time.</summary>
internal static class WebPageLimits
{
    private const int MaximumTags = 150_000;
    private const int MaximumElements = 60_000;
    private const int MaximumDepth = 400;
    private static readonly TimeSpan MaximumTime = TimeSpan.FromSeconds(4);

    public static AngleSharp.Html.Dom.IHtmlDocument Parse(string text, CancellationToken cancellationToken)
    {
        if (text.AsSpan().Count('<') > MaximumTags)
        {
            throw TooMuch();
        }

        var elements = 0;
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        void Check()
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (System.Diagnostics.Stopwatch.GetElapsedTime(started) > MaximumTime)
            {
                throw new UnreadableDocumentException("takes too long to read: its elements stand in each other in their thousands. Save its text as .txt and import that");
            }
        }

        var parser = new HtmlParser(new HtmlParserOptions
        {
            MaximumDepth = MaximumDepth,
            IsScripting = false,
            OnCreated = (_, _) =>
            {
                if (++elements > MaximumElements)
                {
                    throw TooMuch();
                }

                Check();
            },
            OnToken = (_, _) => Check(),
        });
        return parser.ParseDocument(text);
    }

    private static UnreadableDocumentException TooMuch() =>
        new($"is a web page of more than {MaximumElements:N0} elements. A note of meeting has some hundreds: check that this is the right file");
}

using System.Globalization;

namespace RrbPortal.Core.Common;

/// <summary>Gathers all that is wrong with an input, so that a person learns it at once and not one by one.</summary>
internal sealed class Refusals
{
    private readonly List<Refusal> _reasons = [];

    /// <summary>The outcome; null when nothing is wrong.</summary>
    public Outcome.Refused? Outcome => _reasons.Count == 0 ? null : new Outcome.Refused(_reasons);

    public Refusals Add(string field, string reason)
    {
        _reasons.Add(new Refusal(field, reason));
        return this;
    }

    public Refusals When(bool wrong, string field, string reason) => wrong ? Add(field, reason) : this;

    /// <param name="what">The field in the middle of a sentence: "title".</param>
    public Refusals Longer(string field, string what, string? text, int length)
        => text?.Length > length ? Add(field, string.Create(CultureInfo.InvariantCulture, $"The {what} must be {length} characters or fewer")) : this;

    /// <summary>Holds a text in Markdown to <see cref="TextLimits"/>.</summary>
    public Refusals TooMuchText(string field, string what, string? text)
    {
        if (text is null)
        {
            return this;
        }

        return text.Length > TextLimits.Text
            ? Add(field, string.Create(CultureInfo.InvariantCulture, $"The {what} must be {TextLimits.Text:N0} characters or fewer"))
            : When(TextLimits.HasLongLine(text), field, string.Create(
                CultureInfo.InvariantCulture,
                $"A line of the {what} is longer than {TextLimits.Line:N0} characters. Break it into paragraphs"));
    }
}

using Microsoft.AspNetCore.Mvc.Rendering;

namespace RrbPortal.Web.TagHelpers;

/// <summary>What the partial of a field shows.</summary>
public sealed record FieldModel
{
    public required string Name { get; init; }

    /// <summary>The id of the first input, to which the error summary links.</summary>
    public required string Id { get; init; }

    public required string Label { get; init; }

    public string? LabelSize { get; init; }

    public string? Hint { get; init; }

    public string? Error { get; init; }

    /// <summary>What was typed or chosen, or else what the page holds.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    public string Type { get; init; } = "text";

    /// <summary>About as many characters as are expected: 2, 3, 4, 5, 10, 20, 30.</summary>
    public int? Width { get; init; }

    public int Rows { get; init; } = 5;

    public string? Autocomplete { get; init; }

    public string? InputMode { get; init; }

    public string? Accept { get; init; }

    public bool Multiple { get; init; }

    public bool Spellcheck { get; init; } = true;

    public bool Inline { get; init; }

    /// <summary>Day, month and year of a date field.</summary>
    public IReadOnlyList<string> DateParts { get; init; } = [];

    public string Value => Values.Count > 0 ? Values[0] : "";

    public string HintId => $"{Id}-hint";

    public string ErrorId => $"{Id}-error";

    /// <summary>The ids of hint and error, for <c>aria-describedby</c>; null leaves the attribute out.</summary>
    public string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => HintId,
        (null, _) => ErrorId,
        _ => $"{HintId} {ErrorId}",
    };
}

/// <summary>One of the answers of a select, of radios or of checkboxes.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null);

/// <summary>Ids of inputs, which labels, errors and the error summary must agree on.</summary>
public static class FieldIds
{
    /// <summary>The id of the (first) input of a property: "Input.Title" has "Input_Title".</summary>
    public static string Of(string name) => TagBuilder.CreateSanitizedId(name, "_");
}

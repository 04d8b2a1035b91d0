using RrbPortal.Core.Writing;

namespace RrbPortal.Web.Pages.Secretariat.Note;

/// <summary>What the page of the whole note sends: every text, with what its writer began with.</summary>
public sealed class NoteForm
{
    public List<ItemForm> Items { get; set; } = [];

    /// <summary>Organisations of the register that were there.</summary>
    public List<int> Present { get; set; } = [];

    /// <summary>Organisations of the register that sent apologies.</summary>
    public List<int> Apologies { get; set; } = [];

    /// <summary>An organisation by its name.</summary>
    public string? Attendee { get; set; }

    /// <summary>What abbreviations mean, by item and letters.</summary>
    public Dictionary<string, string?> Meanings { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Made up by the browser for each time that it sends, so that it learns that what it kept has arrived.</summary>
    public string? Sent { get; set; }

    internal SaveTexts Texts(int meetingId) => new(meetingId, [.. Items.SelectMany(item => item.Texts())]);

    /// <summary>How a meaning is named: the same letters may stand beside several items.</summary>
    internal static string MeaningOf(int item, string letters) => $"{Choices.Number(item)}-{letters}";
}

/// <summary>One item of the form.</summary>
public sealed class ItemForm
{
    public int Id { get; set; }

    public int Version { get; set; }

    public string? Public { get; set; }

    public string? PublicBegan { get; set; }

    public string? Internal { get; set; }

    public string? InternalBegan { get; set; }

    public string? Speaker { get; set; }

    public string? Decision { get; set; }

    public string? Action { get; set; }

    internal static ItemForm Of(WritingItem item) => new()
    {
        Id = item.Id,
        Version = item.Version,
        Public = item.PublicText,
        PublicBegan = item.PublicText,
        Internal = item.InternalText,
        InternalBegan = item.InternalText,
    };

    internal IEnumerable<TypedText> Texts() =>
    [
        new TypedText(Id, NoteField.PublicText, Public, PublicBegan, Version),
        new TypedText(Id, NoteField.InternalText, Internal, InternalBegan, Version),
    ];
}

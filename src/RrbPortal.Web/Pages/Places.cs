using System.Globalization;

namespace RrbPortal.Web.Pages;

/// <summary>One page among those that belong together.</summary>
/// <param name="Covers">The first part of the addresses below it that count as being there.</param>
public sealed record Place(string Text, string Href, string Covers)
{
    public Place(string text, string href)
        : this(text, href, href)
    {
    }
}

/// <summary>The pages around one meeting, or one board, with a name for their navigation.</summary>
public sealed record Section(string Label, IReadOnlyList<Place> Places)
{
    /// <summary>Where an address is among the places; the first place stands for all that no other covers.</summary>
    public Place At(PathString path)
        => Places.Skip(1).FirstOrDefault(place => path.StartsWithSegments(place.Covers, StringComparison.OrdinalIgnoreCase)) ?? Places[0];
}

/// <summary>Which section an address belongs to.</summary>
public static class Sections
{
    /// <returns>Null for an address outside the sections.</returns>
    public static Section? Of(PathString path) => path.Value?.Split('/') switch
    {
        ["", "secretariat", "meetings", var id, ..] when int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var meeting) => OfMeeting(meeting),
        ["", "secretariat", "boards", { Length: > 0 } board, ..] => OfBoard(board),
        ["", "members", "boards", { Length: > 0 } board, ..] => OfMembers(board),
        _ => null,
    };

    /// <summary>In the order in which a meeting comes about.</summary>
    private static Section OfMeeting(int meeting) => new("This meeting",
    [
        new("Overview", Links.Working(meeting)),
        new("Agenda", Links.Agenda(meeting)),
        new("Papers", Links.Working(meeting, WorkingPage.Papers)),
        new("Write the note", Links.Working(meeting, WorkingPage.Note)),
        new("Findings", Links.Working(meeting, WorkingPage.Findings)),
        new("Review", Links.Working(meeting, WorkingPage.Review)),
        new("Publish", Links.Working(meeting, WorkingPage.Publish)),
        new("History", Links.Working(meeting, WorkingPage.History)),
    ]);

    private static Section OfBoard(string board) => new("This board",
    [
        new("Forward plan", Links.ForwardPlan(board)),
        new("Members and terms", Links.BoardProfile(board)),
        new("Agenda templates", Links.Templates(board)),
        new("Glossary", Links.Glossary(board)),
        new("Memory and pictures", Links.MemoryOrganisations(board)),
    ]);

    private static Section OfMembers(string board) => new("This board",
    [
        new("Forward plan", Links.MemberForwardPlan(board)),
        new("Organisations", Links.MemoryOrganisations(board)),
        new("Threads", Links.Threads(board)),
        new("Pictures", Links.Pictures(board)),
    ]);
}

using RrbPortal.Core.Papers;
using RrbPortal.Data.Records;

namespace RrbPortal.Web.Pages.Secretariat.Papers;

/// <summary>One paper in the list, and where it stands among its neighbours.</summary>
public sealed record PaperRow(int MeetingId, PaperLine Paper, bool IsFirst, bool IsLast)
{
    /// <summary>What the public reads of it, as a tag; null where that needs no word.</summary>
    public (string Text, string Colour)? PublicTag => (Paper.Public, Paper) switch
    {
        (PublicCopy.Same, { IsShut: true }) or (PublicCopy.Earlier, { IsShut: true }) => ("Public, though its item is closed", "red"),
        (PublicCopy.Same, _) => ("Published", "green"),
        (PublicCopy.Earlier, _) => ("Published as it was before", "yellow"),
        (_, { Audience: PaperAudience.Public, WithdrawnAt: null }) => ("Not published", "yellow"),
        _ => null,
    };
}

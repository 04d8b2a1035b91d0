using System.Globalization;
using RrbPortal.Core.Boards;
using RrbPortal.Core.Organisations;
using RrbPortal.Data.System;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Administrators;

/// <summary>The answers of the fields with which a role is given.</summary>
internal static class RoleChoices
{
    public static IReadOnlyList<Choice> Roles { get; } =
    [
        new(nameof(PortalRole.Member), "Member", "Reads agendas and drafts in review of a board"),
        new(nameof(PortalRole.Secretariat), "Secretariat", "Edits, imports and publishes for a board"),
        new(nameof(PortalRole.Chair), "Chair", "Agrees the notes of a board"),
        new(nameof(PortalRole.Administrator), "Administrator", "Manages accounts and boards; reads no drafts"),
    ];

    public static IReadOnlyList<Choice> Boards(IEnumerable<BoardLine> boards)
        => [new(string.Empty, "No board (administrators)"), .. boards.Select(board => new Choice(board.Slug, board.Name))];

    public static IReadOnlyList<Choice> Organisations(IEnumerable<OrganisationOption> organisations)
        => [new(string.Empty, "No organisation"), .. organisations.Select(row => new Choice(row.Id.ToString(CultureInfo.InvariantCulture), row.Name))];
}

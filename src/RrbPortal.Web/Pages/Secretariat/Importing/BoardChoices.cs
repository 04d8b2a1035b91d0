using System.Globalization;
using RrbPortal.Core.Boards;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Importing;

/// <summary>The boards that a person may import for; with more than one, an empty choice stands first.</summary>
internal static class BoardChoices
{
    public static IReadOnlyList<Choice> Of(IReadOnlyList<BoardLine> boards)
    {
        var choices = boards.Select(board => new Choice(board.Id.ToString(CultureInfo.InvariantCulture), board.Name));
        return [.. boards.Count == 1 ? choices : choices.Prepend(new Choice("", "Select a board"))];
    }
}

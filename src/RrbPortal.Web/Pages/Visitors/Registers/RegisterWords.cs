using System.Globalization;
using RrbPortal.Core.Search;

namespace RrbPortal.Web.Pages.Visitors.Registers;

/// <summary>What links of a register say.</summary>
public static class RegisterWords
{
    /// <summary>The table narrows by board and year alone; the link says so, that nobody takes it for what else was chosen.</summary>
    public static string Table(string what, RegisterChoices choices, RegisterFilter filter)
    {
        var board = choices.Boards.FirstOrDefault(board => board.Value == filter.Board)?.Label;
        var year = filter.Year?.ToString(CultureInfo.InvariantCulture);
        return $"All {what}{(board is null ? null : $" of {board}")}{(year is null ? null : $" in {year}")} as a table (CSV)";
    }
}

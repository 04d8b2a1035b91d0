using System.ComponentModel.DataAnnotations;
using RrbPortal.Core.Boards;
using RrbPortal.Data.Records;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Administrators;

/// <summary>The fields that a new board and a known one share.</summary>
public class BoardForm
{
    public static IReadOnlyList<Choice> NamingPolicies { get; } = [.. Enum.GetValues<NamingPolicy>().Select(policy => new Choice(policy.ToString(), policy.Words()))];

    [Required(ErrorMessage = "Enter the name of the board")]
    [StringLength(Board.NameLength, ErrorMessage = "Name must be {1} characters or fewer")]
    public string Name { get; set; } = string.Empty;

    [StringLength(Board.AbbreviationLength, ErrorMessage = "Abbreviation must be {1} characters or fewer")]
    public string? Abbreviation { get; set; }

    [StringLength(Board.PurposeLength, ErrorMessage = "Purpose must be {1} characters or fewer")]
    public string? Purpose { get; set; }

    public NamingPolicy NamingPolicy { get; set; }

    public bool FourEyes { get; set; }
}

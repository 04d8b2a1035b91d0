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

    public bool PublishesAgendas { get; set; }

    [Range(0, Board.MostDays, ErrorMessage = "Clear days for an agenda must be between {1} and {2}. Leave it empty for no promise")]
    public int? AgendaClearDays { get; set; } = Board.DefaultAgendaClearDays;

    [Range(0, Board.MostDays, ErrorMessage = "Working days for a note must be between {1} and {2}. Leave it empty for no promise")]
    public int? NoteWorkingDays { get; set; } = Board.DefaultNoteWorkingDays;

    [Required(ErrorMessage = "Enter the working days for a review")]
    [Range(1, Board.MostDays, ErrorMessage = "Working days for a review must be between {1} and {2}")]
    public int? ReviewWorkingDays { get; set; } = Board.DefaultReviewWorkingDays;
}

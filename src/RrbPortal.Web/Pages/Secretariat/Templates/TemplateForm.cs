using System.ComponentModel.DataAnnotations;
using System.Globalization;
using RrbPortal.Core.Agendas;
using RrbPortal.Data.Records;

namespace RrbPortal.Web.Pages.Secretariat.Templates;

/// <summary>The form of a template: its items as rows. A row without a title is no item.</summary>
public sealed class TemplateForm
{
    public int Version { get; set; }

    [Required(ErrorMessage = "Enter the name of the template")]
    [StringLength(AgendaTemplate.NameLength, ErrorMessage = "Name must be {1} characters or fewer")]
    public string? Name { get; set; }

    public bool IsStanding { get; set; }

    [MaxLength(AgendaTemplateFacts.MostItems + 5, ErrorMessage = "The form has too many rows")]
    public List<Row> Items { get; set; } = [];

    internal static TemplateForm Of(TemplateToEdit stored) => new()
    {
        Version = stored.Version,
        Name = stored.Template.Name,
        IsStanding = stored.Template.IsStanding,
        Items =
        [
            .. stored.Template.Items.Select(item => new Row
            {
                Title = item.Title,
                Kind = item.Kind,
                Minutes = item.PlannedMinutes?.ToString(CultureInfo.InvariantCulture),
                IsClosed = item.Audience is ItemAudience.Closed,
                IsSubItem = item.IsSubItem,
            }),
        ],
    };

    internal AgendaTemplateFacts Facts() => new()
    {
        Name = Name ?? string.Empty,
        IsStanding = IsStanding,
        Items =
        [
            .. Items.Select(row => new TemplateItem
            {
                Title = row.Title ?? string.Empty,
                Kind = row.Kind,
                PlannedMinutes = int.TryParse(row.Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null,
                Audience = row.IsClosed ? ItemAudience.Closed : ItemAudience.Open,
                IsSubItem = row.IsSubItem,
            }),
        ],
    };

    public sealed class Row
    {
        [StringLength(AgendaItem.TitleLength, ErrorMessage = "Title must be {1} characters or fewer")]
        public string? Title { get; set; }

        public ItemKind Kind { get; set; }

        [RegularExpression("[0-9]{1,3}", ErrorMessage = "Minutes must be a whole number")]
        public string? Minutes { get; set; }

        public bool IsClosed { get; set; }

        public bool IsSubItem { get; set; }
    }
}

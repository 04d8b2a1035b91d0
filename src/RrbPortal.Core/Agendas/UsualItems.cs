using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>What an agenda of a board usually begins and ends with: offered to a board that has no standing items yet.</summary>
public static class UsualItems
{
    public static AgendaTemplateFacts Template { get; } = new()
    {
        Name = "Standing items",
        IsStanding = true,
        Items =
        [
            new TemplateItem { Title = "Welcome and apologies", PlannedMinutes = 5 },
            new TemplateItem { Title = "Minutes of the previous meeting and matters arising", Kind = ItemKind.PreviousMinutes, PlannedMinutes = 10 },
            new TemplateItem { Title = "Actions from previous meetings", Kind = ItemKind.PreviousActions, PlannedMinutes = 10 },
            new TemplateItem { Title = "Any other business", Kind = ItemKind.AnyOtherBusiness, PlannedMinutes = 5 },
        ],
    };
}

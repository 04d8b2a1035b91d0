using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Papers;
using RrbPortal.Data.Records;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat.Papers;

/// <summary>The answers that the forms about papers offer.</summary>
internal static class PaperChoices
{
    public static IReadOnlyList<Choice> Audiences { get; } =
    [
        new(nameof(PaperAudience.Secretariat), Labels.Of(PaperAudience.Secretariat), "Nobody else sees that there is one"),
        new(nameof(PaperAudience.Members), Labels.Of(PaperAudience.Members), "Once the agenda is issued"),
        new(nameof(PaperAudience.Public), Labels.Of(PaperAudience.Public), "Members once the agenda is issued; the public once you publish the paper, or the agenda is published"),
    ];

    public static IReadOnlyList<Choice> Items(IReadOnlyList<ItemOption> items)
        => [new(string.Empty, PaperGroups.WholeMeeting), .. items.Select(item => new Choice(Choices.Number(item.Id), item.Label))];
}

using System.Globalization;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Data.Records;
using RrbPortal.Web.TagHelpers;

namespace RrbPortal.Web.Pages.Secretariat;

/// <summary>The answers that the forms of the secretariat offer.</summary>
internal static class Choices
{
    public static IReadOnlyList<Choice> MeetingStates { get; } = Of<MeetingState>(Labels.Of);

    public static IReadOnlyList<Choice> Modes { get; } = [new(string.Empty, "Not recorded"), .. Of<MeetingMode>(Labels.Of)];

    public static IReadOnlyList<Choice> NoteStates { get; } = [new(string.Empty, "All states"), .. Of<NoteState>(Labels.Of)];

    public static IReadOnlyList<Choice> Presences { get; } = Of<Presence>(Labels.Of);

    public static IReadOnlyList<Choice> Capacities { get; } = Of<Capacity>(Labels.Of);

    public static IReadOnlyList<Choice> ItemAudiences { get; } =
    [
        new(nameof(ItemAudience.Open), "Open", "The public reads its title and its public text"),
        new(nameof(ItemAudience.Closed), "Closed", "The public learns that there was a closed item, and its title only where you say so"),
    ];

    public static IReadOnlyList<Choice> ItemKinds { get; } = Of<ItemKind>(Labels.Of);

    public static IReadOnlyList<Choice> RecordAudiences { get; } =
    [
        new(nameof(RecordAudience.Public), "Everybody", "It is part of the published note"),
        new(nameof(RecordAudience.Internal), "The board and its secretariat", "It is never published"),
    ];

    public static IReadOnlyList<Choice> Statuses { get; } = Of<ActionStatus>(Labels.Of);

    public static IReadOnlyList<Choice> Items(IReadOnlyList<ItemOption> items)
        => [new(string.Empty, "No item"), .. items.Select(item => new Choice(Number(item.Id), item.Label))];

    public static IReadOnlyList<Choice> Parents(IReadOnlyList<ItemOption> items)
        => [new(string.Empty, "None: it is an item of its own"), .. items.Where(item => item.ParentId is null).Select(item => new Choice(Number(item.Id), item.Label))];

    public static IReadOnlyList<Choice> Organisations(IReadOnlyList<OrganisationOption> organisations)
        =>
        [
            new(string.Empty, "Not decided yet"),
            .. organisations.Select(option => new Choice(Number(option.Id), option.Abbreviation is null ? option.Name : $"{option.Name} ({option.Abbreviation})")),
        ];

    public static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<Choice> Of<T>(Func<T, string> label)
        where T : struct, Enum
        => [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), label(value)))];
}

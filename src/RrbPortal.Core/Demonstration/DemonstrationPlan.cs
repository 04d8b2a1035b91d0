namespace RrbPortal.Core.Demonstration;

/// <summary>The meetings of the demonstration: what their texts cannot say of themselves.</summary>
internal static class DemonstrationPlan
{
    public static IReadOnlyList<DemonstrationNote> Notes { get; } =
    [
        new("1-housing.txt", Weeks: -105)
        {
            ItemThemes = Items(("Where people sleep on the first night", "Accommodation on release")),
            InternalTexts = Items(("What stands in the way", "Two boroughs asked not to be named before their cabinet has decided.")),
        },
        new("2-work.txt", Weeks: -80)
        {
            ItemThemes = Items(
                ("Actions from the last meeting", "Accommodation on release"),
                ("Thematic session - Work and training", "Work and training")),
        },
        new("3-withdrawn.txt", Weeks: -67)
        {
            Withdrawn = "This was the note of a preparatory call, not of a meeting of the board. It was published by mistake.",
        },
        new("4-young-adults.txt", Weeks: -55)
        {
            NoDecisions = true,
            MoreThemes = ["Health and substance use"],
            ItemThemes = Items(("Turning eighteen", "Young adults"), ("Health", "Health and substance use")),
            ClosedItem = "A contract for mentors",
            Correction = new("The paragraph on waiting times named the wrong quarter.", Wrong: "first quarter", Right: "second quarter"),
        },
        new("5-women.txt", Weeks: -15)
        {
            MoreThemes = ["Peer support"],
            ItemThemes = Items(("Women's centres", "Women in the justice system"), ("Peer support", "Peer support")),
            InternalTexts = Items(("Peer support", "The clearance question was difficult; keep the wording.")),
        },
        new("6-draft.txt", Weeks: -2)
        {
            Stage = DemonstrationStage.InReview,
            ItemThemes = Items(
                ("Thematic Session – Restorative justice", "Restorative justice"),
                ("Results of the peer support scheme", "Peer support")),
            InternalTexts = Items(("Results of the peer support scheme", "Check with the speakers whether their words may be published as they stand.")),
        },
        new("7-planned.txt", Weeks: 6)
        {
            Stage = DemonstrationStage.Planned,
            ItemThemes = Items(("Thematic session – Electronic monitoring", "Electronic monitoring")),
        },
    ];

    private static Dictionary<string, string> Items(params (string Title, string Value)[] items)
        => items.ToDictionary(item => item.Title, item => item.Value, StringComparer.Ordinal);
}

using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>Items of a draft name each other by numbers that the database has not given yet; any that differ will do for the checks.</summary>
internal static class DraftNumbers
{
    public static void Give(Meeting draft)
    {
        for (var place = 0; place < draft.Items.Count; place++)
        {
            draft.Items[place].Id = place + 1;
        }

        Link(draft);
    }

    /// <summary>Leaves them to the database again, before the draft is saved.</summary>
    public static void Take(Meeting draft)
    {
        foreach (var item in draft.Items)
        {
            item.Id = 0;
            item.ParentId = null;
        }

        foreach (var decision in draft.Decisions)
        {
            decision.AgendaItemId = null;
        }

        foreach (var action in draft.Actions)
        {
            action.AgendaItemId = null;
        }
    }

    private static void Link(Meeting draft)
    {
        foreach (var item in draft.Items)
        {
            item.ParentId = item.Parent?.Id;
        }

        foreach (var decision in draft.Decisions)
        {
            decision.AgendaItemId = decision.AgendaItem?.Id;
        }

        foreach (var action in draft.Actions)
        {
            action.AgendaItemId = action.AgendaItem?.Id;
        }
    }
}

using RrbPortal.Core.Checking;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>The texts of a draft that a finding may be about, each with the way to change it.</summary>
internal static class DraftTexts
{
    /// <summary>
    /// Puts words in the place of a finding's passage, once: inside its paragraph, or, where another answer has changed
    /// that paragraph meanwhile, where the passage stands in the same text and nowhere else in it.
    /// </summary>
    public static bool Replace(Meeting draft, Finding finding, string value)
    {
        if (finding.Passage.Length == 0)
        {
            return false;
        }

        var texts = Of(draft, finding.ItemId).ToList();
        foreach (var (text, change) in texts)
        {
            if (finding.Context.Length > 0 && PassageReplacement.In(text, finding.Context, finding.Passage, value) is { } changed)
            {
                change(changed);
                return true;
            }
        }

        foreach (var (text, change) in texts)
        {
            var only = text.IndexOf(finding.Passage, StringComparison.Ordinal);
            if (only >= 0 && text.IndexOf(finding.Passage, only + 1, StringComparison.Ordinal) < 0)
            {
                change(string.Concat(text.AsSpan(0, only), value, text.AsSpan(only + finding.Passage.Length)));
                return true;
            }
        }

        return false;
    }

    /// <summary>The text of the item before its title, then decisions and actions; with an item's number, those of the item.</summary>
    private static IEnumerable<(string Text, Action<string> Change)> Of(Meeting draft, int? itemId)
    {
        foreach (var item in draft.Items.Where(item => itemId is null || item.Id == itemId))
        {
            yield return (item.PublicText ?? "", text => item.PublicText = text);
            yield return (item.Title, text => item.Title = text.Within(AgendaItem.TitleLength) ?? item.Title);
        }

        foreach (var decision in draft.Decisions.Where(decision => itemId is null || decision.AgendaItemId == itemId))
        {
            yield return (decision.Text, text => decision.Text = text.Within(Decision.TextLength) ?? decision.Text);
        }

        foreach (var action in draft.Actions.Where(action => itemId is null || action.AgendaItemId == itemId))
        {
            // The checks read text and due date as one.
            yield return ($"{action.Text}\n{action.DueAsPrinted}", text => Change(action, text));
        }

        if (itemId is null)
        {
            yield return (draft.NextMeetingAsPrinted ?? "", text => draft.NextMeetingAsPrinted = text.Within(Meeting.AsPrintedLength) ?? draft.NextMeetingAsPrinted);
            yield return (draft.Place ?? "", text => draft.Place = text.Within(Meeting.PlaceLength) ?? draft.Place);
        }
    }

    private static void Change(ActionItem action, string textAndDue)
    {
        var end = textAndDue.LastIndexOf('\n');
        action.Text = textAndDue[..end].Within(ActionItem.TextLength) ?? action.Text;
        action.DueAsPrinted = textAndDue[(end + 1)..].Within(ActionItem.DueAsPrintedLength) ?? action.DueAsPrinted;
    }
}

using RrbPortal.Core.Checking;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Remedies;

/// <summary>
/// The texts of a meeting that a finding may be about, and the one way in which a remedy changes them: in a draft that is
/// not saved yet, and in a working copy.
/// </summary>
internal static class MeetingTexts
{
    /// <summary>
    /// Puts words in the place of a finding's passage inside its paragraph, in every text of the item that holds that
    /// paragraph: a sentence that was also noted as a decision must not stay there. Where another answer has changed the
    /// paragraph meanwhile, it is done where the passage stands once in a text.
    /// </summary>
    /// <returns>Whether any text is another one now.</returns>
    public static bool Replace(Meeting meeting, Finding finding, string value)
    {
        if (finding.Passage.Length == 0)
        {
            return false;
        }

        var texts = Of(meeting, finding.ItemId).ToList();
        var changed = 0;
        foreach (var (text, put) in texts)
        {
            if (finding.Context.Length > 0 && PassageReplacement.In(text, finding.Context, finding.Passage, value) is { } other && put(other))
            {
                changed++;
            }
        }

        return changed > 0 || texts.Exists(text => ReplaceOnly(text.Text, text.Put, finding.Passage, value));
    }

    private static bool ReplaceOnly(string text, Func<string, bool> put, string passage, string value)
    {
        var only = text.IndexOf(passage, StringComparison.Ordinal);
        return only >= 0
            && text.IndexOf(passage, only + 1, StringComparison.Ordinal) < 0
            && put(string.Concat(text.AsSpan(0, only), value, text.AsSpan(only + passage.Length)));
    }

    /// <summary>The text of each item before its title, then decisions and actions; with an item's number, those of the item.</summary>
    private static IEnumerable<(string Text, Func<string, bool> Put)> Of(Meeting meeting, int? itemId)
    {
        foreach (var item in meeting.Items.Where(item => itemId is null || item.Id == itemId).OrderBy(item => item.Position).ThenBy(item => item.Id))
        {
            yield return (item.PublicText ?? "", text => Put(text, Meeting.TextLength, kept => item.PublicText = kept, mayBeEmpty: true));
            yield return (item.Title, text => Put(text, AgendaItem.TitleLength, kept => item.Title = kept!));
        }

        foreach (var decision in meeting.Decisions.Where(decision => itemId is null || decision.AgendaItemId == itemId))
        {
            yield return (decision.Text, text => Put(text, Decision.TextLength, kept => decision.Text = kept!));
        }

        foreach (var action in meeting.Actions.Where(action => itemId is null || action.AgendaItemId == itemId))
        {
            // The checks read text and due date as one.
            yield return ($"{action.Text}\n{action.DueAsPrinted}", text => PutAction(action, text));
        }

        if (itemId is null)
        {
            yield return (meeting.NextMeetingAsPrinted ?? "", text => Put(text, Meeting.AsPrintedLength, kept => meeting.NextMeetingAsPrinted = kept, mayBeEmpty: true));
            yield return (meeting.Place ?? "", text => Put(text, Meeting.PlaceLength, kept => meeting.Place = kept, mayBeEmpty: true));
        }
    }

    private static bool PutAction(ActionItem action, string textAndDue)
    {
        var end = textAndDue.LastIndexOf('\n');
        var text = textAndDue[..end].Trim();
        var due = textAndDue[(end + 1)..].Trim();
        if (text.Length is 0 or > ActionItem.TextLength || due.Length > ActionItem.DueAsPrintedLength)
        {
            return false;
        }

        action.Text = text;
        action.DueAsPrinted = due.Length == 0 ? null : due;
        return true;
    }

    /// <summary>A text that would be empty or too long for its field stays as it was.</summary>
    private static bool Put(string text, int longest, Action<string?> keep, bool mayBeEmpty = false)
    {
        var kept = text.Trim();
        if (kept.Length > longest || (kept.Length == 0 && !mayBeEmpty))
        {
            return false;
        }

        keep(kept.Length == 0 ? null : kept);
        return true;
    }
}

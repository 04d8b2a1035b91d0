using System.Globalization;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Reading;
using RrbPortal.Core.Remedies;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>
/// What an answer does to a draft that is not saved yet: exactly what the person said, and nothing more. Pure.
/// </summary>
internal static class AnswerEffects
{
    /// <param name="draft">Has the numbers that the finding was found under.</param>
    /// <param name="value">The value of the offer that was taken, or what the person wrote instead.</param>
    /// <returns>False where the words are not there any more, or the value says nothing; the draft is then as it was.</returns>
    public static bool Apply(Meeting draft, Finding finding, string value, KnownOrganisations known, KnownRegister register) => finding.Effect switch
    {
        FindingEffect.ReplaceText => MeetingTexts.Replace(draft, finding, value),
        FindingEffect.SplitAttendance => Split(draft, finding, value, known),
        FindingEffect.LinkOrganisation => Link(draft, finding.Passage, value, register),
        FindingEffect.MakeAction => MakeAction(draft, finding, value),
        FindingEffect.SetDate => SetDate(draft, value),
        FindingEffect.ConfirmGap => ConfirmGap(draft),
        _ => false,
    };

    public static bool SetDate(Meeting draft, string value)
    {
        if (DateOf(value) is not { } date)
        {
            return false;
        }

        draft.Date = date;
        return true;
    }

    /// <summary>A date in ISO 8601.</summary>
    public static DateOnly? DateOf(string value)
        => DateOnly.TryParseExact(value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static bool ConfirmGap(Meeting draft)
    {
        draft.AnnouncedGapConfirmed = true;
        return true;
    }

    /// <summary>Each line is read as a line of the note would be; presence and capacity are those of the entry.</summary>
    private static bool Split(Meeting draft, Finding finding, string value, KnownOrganisations known)
    {
        var place = draft.Attendance.FindIndex(entry => Is(entry.SourceText, finding.Passage) || Is(entry.OrganisationAsPrinted, finding.Passage));
        var lines = value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (place < 0 || lines.Length == 0)
        {
            return false;
        }

        var whole = draft.Attendance[place];
        draft.Attendance.RemoveAt(place);
        draft.Attendance.InsertRange(place, lines.Select(line => DraftAttendance.Of(EntryReading.Read(line, finding.Line ?? 1, known), whole.Presence, whole.Capacity)));
        for (var position = 0; position < draft.Attendance.Count; position++)
        {
            draft.Attendance[position].Position = position + 1;
        }

        return true;
    }

    /// <summary>An organisation that has left the register meanwhile is none that could be meant.</summary>
    private static bool Link(Meeting draft, string printed, string value, KnownRegister register)
    {
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var organisation) || register.NameOf(organisation) is null)
        {
            return false;
        }

        var entries = draft.Attendance.Where(entry => Is(entry.OrganisationAsPrinted, printed)).ToList();
        var owners = draft.Actions.SelectMany(action => action.Owners).Where(owner => Is(owner.AsPrinted, printed)).ToList();
        entries.ForEach(entry => entry.OrganisationId = organisation);
        owners.ForEach(owner => owner.OrganisationId = organisation);
        return entries.Count + owners.Count > 0;
    }

    private static bool MakeAction(Meeting draft, Finding finding, string value)
    {
        if (value.Within(ActionItem.TextLength) is not { } text)
        {
            return false;
        }

        var action = DraftOutcomes.ActionOf(finding.Candidate, text, draft.Actions.Count + 1, draft.Items.FirstOrDefault(item => item.Id == finding.ItemId));
        action.SourceSentence = Markup.Plain(finding.Passage).Within(ActionItem.TextLength) ?? text;
        draft.Actions.Add(action);
        return true;
    }

    private static bool Is(string? text, string passage) => text is not null && string.Equals(text.Trim(), passage.Trim(), StringComparison.Ordinal);
}

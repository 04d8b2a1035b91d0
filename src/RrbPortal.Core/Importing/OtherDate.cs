using System.Globalization;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Common;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>The date of a file against that of the meeting that it was brought in for.</summary>
internal static class OtherDate
{
    public const string Code = "other-date";

    /// <param name="meant">The date of that meeting; null where the file was brought in for none, or it has no date.</param>
    public static IEnumerable<Finding> In(Meeting draft, DateOnly? meant)
    {
        if (meant is not { } wanted || draft.Date is not { } date || date == wanted)
        {
            yield break;
        }

        yield return new Finding(
            Code,
            Severity.Warns,
            "Date",
            $"The file says {LondonDates.WithWeekday(date)}, but it was brought in for the meeting of {LondonDates.WithWeekday(wanted)}.",
            "Check that it is the note of this meeting. If it is, the meeting's date stays as it is.")
        {
            Rule = Code,
            Passage = LondonDates.InWords(date),
            Context = LondonDates.InWords(wanted),
            Effect = FindingEffect.SetDate,
            Offers = [new Offer($"It is the note of {LondonDates.InWords(wanted)}", wanted.ToString("O", CultureInfo.InvariantCulture))],
        };
    }
}

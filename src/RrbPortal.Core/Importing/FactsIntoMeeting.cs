using System.Globalization;
using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>Fills the facts of a meeting that are empty with those of a draft. Where both say something else, the meeting's stays, and that is said. Pure.</summary>
internal static class FactsIntoMeeting
{
    public static void Fill(Meeting meeting, Meeting draft, List<FactDifference> differences)
    {
        Date(meeting, draft, differences);
        Times(meeting, draft, differences);
        meeting.Place = Text("Place", meeting.Place, draft.Place, differences);
        meeting.Mode = Value("How people took part", meeting.Mode, draft.Mode, Labels.Of, differences);
        meeting.DocumentKind = Text("Kind of document", meeting.DocumentKind, draft.DocumentKind, differences);
        Chair(meeting, draft, differences);
        NextMeeting(meeting, draft, differences);
        meeting.InternalNotes = Below(meeting.InternalNotes, draft.InternalNotes);
        meeting.LeftOver = Below(meeting.LeftOver, draft.LeftOver);
        meeting.AnnouncedGapConfirmed |= draft.AnnouncedGapConfirmed;
    }

    /// <summary>The labels of themes that the meeting gets: those of the file, where it has none.</summary>
    public static IReadOnlyList<string> Themes(Meeting meeting, IReadOnlyList<string> labels, List<FactDifference> differences)
    {
        if (meeting.Themes.Count == 0)
        {
            return labels;
        }

        var there = meeting.Themes.OrderBy(link => link.Position).Select(link => link.Theme?.Label).OfType<string>().ToList();
        if (labels.Any(label => !there.Exists(known => IsSame(known, label))))
        {
            differences.Add(new FactDifference("Theme", string.Join(", ", there), string.Join(", ", labels)));
        }

        return [];
    }

    private static void Date(Meeting meeting, Meeting draft, List<FactDifference> differences)
    {
        // A meeting's date is its place in the series: the file alone does not set it.
        if (draft.Date is { } date && date != meeting.Date)
        {
            differences.Add(new FactDifference("Date", meeting.Date is { } own ? LondonDates.WithWeekday(own) : "No date", LondonDates.WithWeekday(date)));
        }
    }

    /// <summary>The times are filled together or one by one, but never so that a meeting ends before it begins.</summary>
    private static void Times(Meeting meeting, Meeting draft, List<FactDifference> differences)
    {
        var (start, end) = (meeting.Start ?? draft.Start, meeting.End ?? draft.End);
        if (start is { } from && end is { } to && to <= from && (meeting.Start is null || meeting.End is null))
        {
            differences.Add(new FactDifference("Times", Hours(meeting.Start, meeting.End), Hours(draft.Start, draft.End)));
            return;
        }

        meeting.Start = Value("Start", meeting.Start, draft.Start, Hour, differences);
        meeting.End = Value("End", meeting.End, draft.End, Hour, differences);
    }

    private static void Chair(Meeting meeting, Meeting draft, List<FactDifference> differences)
    {
        (string? Here, string? There)[] parts = [(meeting.ChairRole, draft.ChairRole), (meeting.ChairOrganisation, draft.ChairOrganisation), (meeting.ChairPerson, draft.ChairPerson)];
        var both = parts.Where(part => part is { Here: not null, There: not null }).ToList();
        var isSame = both.Count > 0 && both.TrueForAll(part => IsSame(part.Here!, part.There!));
        if (isSame || Array.TrueForAll(parts, part => part.Here is null))
        {
            meeting.ChairRole ??= draft.ChairRole;
            meeting.ChairOrganisation ??= draft.ChairOrganisation;
            meeting.ChairPerson ??= draft.ChairPerson;
        }
        else if (Array.Exists(parts, part => part.There is not null))
        {
            differences.Add(new FactDifference("Chair", string.Join(", ", parts.Select(part => part.Here).OfType<string>()), string.Join(", ", parts.Select(part => part.There).OfType<string>())));
        }
    }

    private static void NextMeeting(Meeting meeting, Meeting draft, List<FactDifference> differences)
    {
        if (draft is { NextMeetingDate: null, NextMeetingAsPrinted: null })
        {
            return;
        }

        var isEmpty = meeting is { NextMeetingDate: null, NextMeetingAsPrinted: null };
        if (isEmpty || (meeting.NextMeetingDate == draft.NextMeetingDate && (meeting.NextMeetingAsPrinted is null || draft.NextMeetingAsPrinted is null)))
        {
            meeting.NextMeetingDate = draft.NextMeetingDate;
            meeting.NextMeetingAsPrinted ??= draft.NextMeetingAsPrinted;
        }
        else if (meeting.NextMeetingDate != draft.NextMeetingDate || !IsSame(meeting.NextMeetingAsPrinted ?? "", draft.NextMeetingAsPrinted ?? ""))
        {
            differences.Add(new FactDifference("Next meeting", Next(meeting), Next(draft)));
        }
    }

    private static string Next(Meeting meeting)
        => string.Join(", ", new[] { meeting.NextMeetingDate is { } date ? LondonDates.WithWeekday(date) : null, meeting.NextMeetingAsPrinted }.OfType<string>());

    private static string? Text(string label, string? here, string? there, List<FactDifference> differences)
    {
        if (here is not null && there is not null && !IsSame(here, there))
        {
            differences.Add(new FactDifference(label, here, there));
        }

        return here ?? there;
    }

    private static T? Value<T>(string label, T? here, T? there, Func<T, string> words, List<FactDifference> differences)
        where T : struct
    {
        if (here is { } own && there is { } other && !EqualityComparer<T>.Default.Equals(own, other))
        {
            differences.Add(new FactDifference(label, words(own), words(other)));
        }

        return here ?? there;
    }

    /// <summary>Nothing that was written is lost: what is there stays above.</summary>
    private static string? Below(string? here, string? there)
        => there is null || here?.Contains(there, StringComparison.Ordinal) is true ? here
            : string.IsNullOrWhiteSpace(here) ? there
            : string.Concat(here.TrimEnd(), "\n\n", there);

    private static bool IsSame(string one, string other) => OrganisationKey.Of(one) == OrganisationKey.Of(other);

    private static string Hour(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Hours(TimeOnly? start, TimeOnly? end) => $"{(start is { } from ? Hour(from) : "not recorded")} to {(end is { } to ? Hour(to) : "not recorded")}";
}

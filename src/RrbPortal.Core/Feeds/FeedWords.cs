using System.Globalization;
using RrbPortal.Core.Common;
using RrbPortal.Data.Published;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Feeds;

/// <summary>What a feed says of a record, in the words of the house.</summary>
public static class FeedWords
{
    public static string Title(FeedRecord record)
    {
        var meeting = $"{record.BoardName}, {LondonDates.InWords(record.Date)}";
        return record switch
        {
            { Event: PublicationEvent.Withdrawn } => $"Withdrawn: {meeting}",
            { Event: null, State: MeetingState.Cancelled } => $"Cancelled: {meeting}",
            { Event: null, State: MeetingState.Postponed } => $"Postponed: {meeting}",
            { Event: null } => $"Agenda: {meeting}",
            _ => meeting,
        };
    }

    public static string Summary(FeedRecord record)
    {
        var what = record switch
        {
            { Event: PublicationEvent.Withdrawn } => $"The note was withdrawn. {Reason(record)}",
            { Event: PublicationEvent.Corrected } => string.Create(CultureInfo.InvariantCulture, $"The note was corrected (revision {record.Revision}). {Reason(record)}"),
            { Event: PublicationEvent.Published } => "The note of the meeting was published.",
            { State: MeetingState.Cancelled } => "The meeting is cancelled.",
            { State: MeetingState.Postponed } => "The meeting is postponed.",
            { Revision: > 1 } => "The agenda was published anew.",
            _ => "The agenda of the meeting was published.",
        };
        return record.ContentHash is { } hash ? $"{what.Trim()} SHA-256 of the published content: {hash}" : what.Trim();
    }

    private static string Reason(FeedRecord record) => record.Explanation ?? string.Empty;
}

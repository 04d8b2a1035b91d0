using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Reading;
using RrbPortal.Core.Themes;
using RrbPortal.Data;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>Puts a file whose preview a person has confirmed into the meeting that it is the note of. It cannot publish.</summary>
public sealed class IntoMeetingService(PortalDbContext db, WorkingCopy copy, DraftReviews reviews, MeetingsOfFiles meetings, ThemeShelf themes, TimeProvider time)
{
    private const string LookAgain = "Look at it again, then put the file in.";

    /// <summary>Fills the meeting with what the file says: one save, and nothing of the meeting is replaced. Asked a second time, it changes nothing.</summary>
    public async Task<PutIn> PutAsync(PutIntoMeeting input, Change change, CancellationToken cancellationToken)
    {
        IReadOnlyList<FactDifference> differences = [];
        var outcome = await copy.ChangeAsync(
            input.MeetingId,
            change,
            "import.put-into-meeting",
            async meeting =>
            {
                var (edit, differs) = await TryAsync(meeting, input, change, cancellationToken);
                differences = differs;
                return edit;
            },
            cancellationToken);
        return new PutIn(outcome, differences);
    }

    private async Task<(Edit Edit, IReadOnlyList<FactDifference> Differences)> TryAsync(Meeting meeting, PutIntoMeeting input, Change change, CancellationToken cancellationToken)
    {
        var file = await reviews.FileAsync(input.FileId, tracked: true, cancellationToken);
        if (file is null || !change.Rights.MayEdit(file.Batch!.BoardId))
        {
            return Stop(new Outcome.NotFound());
        }

        if (file.State is ImportFileState.BroughtIn && file.MeetingId == meeting.Id)
        {
            return (Edit.Of(() => meeting.Id), []);
        }

        if (WhyNot(file, meeting, input) is { } reason)
        {
            return Stop(new Outcome.Refused("", reason));
        }

        var read = await reviews.ReadAsync(file, cancellationToken);
        var (answered, _) = await reviews.DraftAsync(file, read, cancellationToken);
        if (await meetings.FindAsync(file, answered.Meeting.Date, cancellationToken) != meeting.Id)
        {
            return Stop(new Outcome.Refused("", $"{file.FileName} is not the note of {LondonDates.Meeting(meeting.Date)} any more: its date was changed. {LookAgain}"));
        }

        // Fills the collections of the meeting that is watched already.
        await MeetingsOfFiles.With(db.Meetings).SingleAsync(row => row.Id == meeting.Id, cancellationToken);
        var (places, refused) = Places(input.Places, answered.Meeting.Items, meeting);
        if (refused is not null)
        {
            return Stop(refused);
        }

        var filled = await FillAsync(meeting, file, answered, read.Facts, places, cancellationToken);
        return filled.TooLong.Count == 0
            ? (Edit.Of(() => meeting.Id), filled.Differences)
            : Stop(new Outcome.Refused("", TooLong(filled.TooLong[0])));
    }

    private static string? WhyNot(ImportFile file, Meeting meeting, PutIntoMeeting input)
    {
        if (file.Batch!.BoardId != meeting.BoardId)
        {
            return $"{file.FileName} was imported for another board than that of {LondonDates.Meeting(meeting.Date)}. Import it for this board.";
        }

        if (file.State is not ImportFileState.Waiting)
        {
            return $"Nothing can be decided on {file.FileName}: {FileRows.Said(file.State)}.";
        }

        if (MeetingForFile.WhyNot(meeting.State, meeting.Note?.State ?? NoteState.Draft, meeting.Date) is { } closed)
        {
            return closed;
        }

        return file.Version != input.Version ? $"Somebody has answered a doubt of {file.FileName} since you opened the preview. {LookAgain}"
            : (meeting.Note?.Version ?? 0) != input.NoteVersion ? $"Somebody changed {LondonDates.Meeting(meeting.Date)} since you opened the preview. {LookAgain}"
            : null;
    }

    private async Task<FilledMeeting> FillAsync(
        Meeting meeting, ImportFile file, AnsweredDraft answered, NoteFacts facts, IReadOnlyList<ItemPlace> places, CancellationToken cancellationToken)
    {
        var becomesHeld = MeetingForFile.BecomesHeld(meeting, time.LondonToday());
        var filled = DraftIntoMeeting.Put(meeting, answered.Meeting, DraftBuilder.Themes(facts), places);
        foreach (var theme in await themes.OfAsync(filled.Themes, cancellationToken))
        {
            meeting.Themes.Add(new MeetingTheme { Theme = theme, Position = meeting.Themes.Count + 1 });
        }

        meeting.State = becomesHeld ? MeetingState.Held : meeting.State;
        CarriedAnswers.To(meeting, file, answered.Answered);
        file.Meeting = meeting;
        file.State = ImportFileState.BroughtIn;
        file.Problem = null;
        return filled;
    }

    /// <summary>Each item of the file has to have a place that there is.</summary>
    private static (IReadOnlyList<ItemPlace> Places, Outcome.Refused? Refused) Places(IReadOnlyList<string?> typed, List<AgendaItem> draft, Meeting meeting)
    {
        var ids = meeting.Items.Select(item => item.Id).ToHashSet();
        var refusals = new Refusals();
        var places = new List<ItemPlace>(draft.Count);
        for (var at = 0; at < draft.Count; at++)
        {
            var place = ItemPlace.Parse(typed.ElementAtOrDefault(at));
            var isThere = place is not null && (place.ItemId == 0 || ids.Contains(place.ItemId)) && (place.Placing is not ItemPlacing.Under || draft[at].Parent is not null);
            refusals.When(!isThere, string.Create(CultureInfo.InvariantCulture, $"{nameof(PutIntoMeeting.Places)}[{at}]"), $"Choose where “{draft[at].Title}” goes");
            places.Add(isThere ? place! : new ItemPlace(ItemPlacing.First));
        }

        return (places, refusals.Outcome);
    }

    private static string TooLong(AgendaItem item)
        => string.Create(CultureInfo.InvariantCulture, $"The text of “{item.Title}” would be longer than {TextLimits.Text:N0} characters. Choose another place for a part of it.");

    private static (Edit, IReadOnlyList<FactDifference>) Stop(Outcome outcome) => (outcome, []);
}

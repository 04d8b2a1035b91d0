using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Reading;
using RrbPortal.Data;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>Finds the meeting that is here already and that a waiting file is the note of, and shows what putting the file in would do.</summary>
public sealed class MeetingsOfFiles(PortalDbContext db, TimeProvider time)
{
    /// <summary>The meeting that a file was brought in for or put into, else the one of its board and date; null if there is none.</summary>
    internal async Task<int?> FindAsync(ImportFile file, DateOnly? date, CancellationToken cancellationToken) => file.State switch
    {
        ImportFileState.Waiting => file.MeetingId ?? await SameDateAsync(file.Batch!.BoardId, date, cancellationToken),
        ImportFileState.BroughtIn => file.MeetingId,
        _ => null,
    };

    /// <param name="file">A file as the reviews give it.</param>
    /// <param name="draft">The draft of the file with the answers in it; it is used up.</param>
    internal async Task<MeetingOfFile?> OfAsync(ImportFile file, Meeting draft, NoteFacts facts, CancellationToken cancellationToken)
    {
        if (await FindAsync(file, draft.Date, cancellationToken) is not { } id)
        {
            return null;
        }

        // A copy that nobody saves: the preview does to it what a person would confirm.
        var copy = await With(db.Meetings.AsNoTrackingWithIdentityResolution()).SingleAsync(meeting => meeting.Id == id, cancellationToken);
        var agenda = new AgendaThere(copy.Items);
        var choices = agenda.Lines.Select(line => new AgendaChoice(line.Item.Id, line.Number, line.Item.Title, line.ParentId is not null, !string.IsNullOrWhiteSpace(line.Item.PublicText))).ToList();
        var places = ItemMatching.Propose(agenda, draft.Items);
        var numbers = ItemMatching.Numbers(draft.Items);
        var items = draft.Items.Select((item, place) => new PlacedItem(numbers[place], item.Title, item.Parent is not null, item.PublicText is not null, places[place])).ToList();
        var mayStandAlone = file.MeetingId is not null && draft.Date != copy.Date && await SameDateAsync(copy.BoardId, draft.Date, cancellationToken) is null;
        var filled = DraftIntoMeeting.Put(copy, draft, DraftBuilder.Themes(facts), places);
        return new MeetingOfFile
        {
            MeetingId = id,
            Date = copy.Date,
            NoteVersion = copy.Note?.Version ?? 0,
            WhyNot = MeetingForFile.WhyNot(copy.State, copy.Note?.State ?? NoteState.Draft, copy.Date),
            IsMeant = file.MeetingId is not null,
            MayStandAlone = mayStandAlone,
            BecomesHeld = MeetingForFile.BecomesHeld(copy, time.LondonToday()),
            Differences = filled.Differences,
            Agenda = choices,
            Items = items,
            Attendance = filled.Attendance,
            Decisions = filled.Decisions,
            Actions = filled.Actions,
        };
    }

    /// <summary>A meeting with everything that a file may add to.</summary>
    internal static IQueryable<Meeting> With(IQueryable<Meeting> meetings) => meetings
        .Include(meeting => meeting.Note)
        .Include(meeting => meeting.Items)
        .Include(meeting => meeting.Attendance).ThenInclude(entry => entry.Organisation)
        .Include(meeting => meeting.Decisions)
        .Include(meeting => meeting.Actions)
        .Include(meeting => meeting.Themes).ThenInclude(link => link.Theme)
        .AsSplitQuery();

    private async Task<int?> SameDateAsync(int boardId, DateOnly? date, CancellationToken cancellationToken)
        => date is null
            ? null
            : await db.Meetings.AsNoTracking()
                .Where(meeting => meeting.BoardId == boardId && meeting.Date == date)
                .Select(meeting => (int?)meeting.Id)
                .SingleOrDefaultAsync(cancellationToken);
}

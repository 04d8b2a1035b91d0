using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Checking;

/// <summary>Loads the working copy of a meeting whole.</summary>
public static class WorkingNotes
{
    /// <summary>The working copy; null where there is no such meeting. Whoever calls has asked for the right before.</summary>
    public static async Task<WorkingNote?> LoadAsync(PortalDbContext db, int meetingId, CancellationToken ct)
    {
        var meeting = await Whole(db.Meetings.AsNoTrackingWithIdentityResolution()).SingleOrDefaultAsync(meeting => meeting.Id == meetingId, ct);
        return meeting is null ? null : await OfAsync(db, meeting, ct);
    }

    /// <summary>Meetings with everything that belongs to their working copy.</summary>
    internal static IQueryable<Meeting> Whole(IQueryable<Meeting> meetings)
        => meetings
            .Include(meeting => meeting.Board)
            .Include(meeting => meeting.Note)
            .Include(meeting => meeting.Themes).ThenInclude(link => link.Theme)
            .Include(meeting => meeting.Attendance).ThenInclude(entry => entry.Organisation)
            .Include(meeting => meeting.Items).ThenInclude(item => item.Themes).ThenInclude(link => link.Theme)
            .Include(meeting => meeting.Decisions)
            .Include(meeting => meeting.Actions).ThenInclude(action => action.Owners)
            .AsSplitQuery();

    /// <summary>The working copy of a meeting that was loaded <see cref="Whole"/>.</summary>
    internal static async Task<WorkingNote> OfAsync(PortalDbContext db, Meeting meeting, CancellationToken ct)
        => OfNew(meeting) with { ActionUpdates = await WorkingActionUpdates.LoadAsync(db, meeting.Id, ct) };

    /// <summary>The working copy of a meeting that was just made: nothing can have been reported at it yet.</summary>
    internal static WorkingNote OfNew(Meeting meeting)
    {
        var board = meeting.Board!;
        return new WorkingNote
        {
            MeetingId = meeting.Id,
            Board = new WorkingBoard { Id = board.Id, Slug = board.Slug, Name = board.Name, Abbreviation = board.Abbreviation, NamingPolicy = board.NamingPolicy },
            State = meeting.State,
            NoteState = meeting.Note?.State ?? NoteState.Draft,
            StateReason = meeting.StateReason,
            Date = meeting.Date,
            Start = meeting.Start,
            End = meeting.End,
            Place = meeting.Place,
            Mode = meeting.Mode,
            DocumentKind = meeting.DocumentKind,
            ChairRole = meeting.ChairRole,
            ChairOrganisation = meeting.ChairOrganisation,
            ChairPerson = meeting.ChairPerson,
            NextMeetingDate = meeting.NextMeetingDate,
            NextMeetingAsPrinted = meeting.NextMeetingAsPrinted,
            AnnouncedGapConfirmed = meeting.AnnouncedGapConfirmed,
            NoDecisionsDeclared = meeting.NoDecisionsDeclared,
            InternalNotes = meeting.InternalNotes,
            LeftOver = meeting.LeftOver,
            Themes = [.. meeting.Themes.OrderBy(link => link.Position).ThenBy(link => link.Id).Select(link => Of(link.Theme!))],
            Attendance = [.. meeting.Attendance.OrderBy(entry => entry.Position).ThenBy(entry => entry.Id).Select(Of)],
            Items = Items(meeting.Items, parentId: null, prefix: ""),
            Decisions = [.. meeting.Decisions.OrderBy(decision => decision.Position).ThenBy(decision => decision.Id).Select(Of)],
            Actions = [.. meeting.Actions.OrderBy(action => action.Position).ThenBy(action => action.Id).Select(Of)],
        };
    }

    private static List<WorkingItem> Items(List<AgendaItem> all, int? parentId, string prefix)
        => [.. all
            .Where(item => item.ParentId == parentId)
            .OrderBy(item => item.Position)
            .ThenBy(item => item.Id)
            .Select((item, index) => Of(item, all, string.Create(CultureInfo.InvariantCulture, $"{prefix}{index + 1}")))];

    private static WorkingItem Of(AgendaItem item, List<AgendaItem> all, string number) => new()
    {
        Id = item.Id,
        Number = number,
        Title = item.Title,
        Audience = item.Audience,
        ClosedTitleIsPublic = item.ClosedTitleIsPublic,
        LeadOrganisation = item.LeadOrganisation,
        PlannedMinutes = item.PlannedMinutes,
        LateReason = item.LateReason,
        PublicText = item.PublicText,
        InternalText = item.InternalText,
        Anchor = item.Anchor,
        Themes = [.. item.Themes.OrderBy(link => link.Id).Select(link => Of(link.Theme!))],
        SubItems = item.ParentId is null ? Items(all, item.Id, number + ".") : [],
    };

    private static WorkingTheme Of(Theme theme) => new() { Slug = theme.Slug, Label = theme.Label };

    private static WorkingAttendance Of(Attendance entry) => new()
    {
        Presence = entry.Presence,
        Capacity = entry.Capacity,
        IsRegistered = entry.OrganisationId is not null,
        OrganisationSlug = entry.Organisation?.Slug,
        OrganisationName = entry.Organisation?.Name,
        OrganisationAsPrinted = entry.OrganisationAsPrinted,
        Person = entry.Person,
        Role = entry.Role,
        SourceText = entry.SourceText,
    };

    private static WorkingDecision Of(Decision decision) => new()
    {
        Id = decision.Id,
        ItemId = decision.AgendaItemId,
        Text = decision.Text,
        DecidedBy = decision.DecidedBy,
        Audience = decision.Audience,
        Anchor = decision.Anchor,
    };

    private static WorkingAction Of(ActionItem action) => new()
    {
        Id = action.Id,
        ItemId = action.AgendaItemId,
        Reference = action.Reference,
        Text = action.Text,
        Owners = [.. action.Owners.OrderBy(owner => owner.Position).ThenBy(owner => owner.Id).Select(owner => owner.AsPrinted)],
        DueDate = action.DueDate,
        DueAsPrinted = action.DueAsPrinted,
        Status = action.Status,
        Audience = action.Audience,
        SourceSentence = action.SourceSentence,
        InternalNote = action.InternalNote,
        Anchor = action.Anchor,
    };
}

using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Agendas;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.TestKit.TestData;

/// <summary>Builds a meeting with all that belongs to it.</summary>
public sealed class MeetingBuilder
{
    private readonly Meeting _meeting;
    private readonly List<ItemBuilder> _items = [];
    private readonly List<string> _themes = [];
    private readonly List<(string Item, Action<AgendaItem> Put)> _underItems = [];

    internal MeetingBuilder(Board board) => _meeting = new Meeting
    {
        BoardId = board.Id,
        PublicKey = Guid.NewGuid(),
        State = MeetingState.Held,
        Date = new DateOnly(2024, 6, 20),
        Note = new Note(),
    };

    public MeetingBuilder On(int year, int month, int day) => With(meeting => meeting.Date = new DateOnly(year, month, day));

    /// <summary>Changes any fact that has no method of its own.</summary>
    public MeetingBuilder With(Action<Meeting> change)
    {
        change(_meeting);
        return this;
    }

    public MeetingBuilder Standing(MeetingState state, string? reason = null)
        => With(meeting => (meeting.State, meeting.StateReason) = (state, reason));

    /// <summary>Puts the note into a state as it is. What a published note needs besides, publishing makes.</summary>
    public MeetingBuilder NoteIn(NoteState state) => With(meeting => meeting.Note!.State = state);

    /// <summary>Adds a step to the note's history, and puts the note into the state that it led to.</summary>
    public MeetingBuilder Step(NoteState from, NoteState to, DateTimeOffset at, string by, Guid? byUserId = null, string? comment = null)
    {
        _meeting.Note!.Steps.Add(new NoteStep { From = from, To = to, At = at, ByName = by, ByUserId = byUserId, Comment = comment });
        return NoteIn(to);
    }

    public MeetingBuilder Themes(params string[] labels)
    {
        _themes.AddRange(labels);
        return this;
    }

    public MeetingBuilder Attended(
        string? asPrinted,
        Presence presence = Presence.Present,
        Capacity capacity = Capacity.Member,
        string? person = null,
        string? role = null,
        Organisation? organisation = null)
    {
        _meeting.Attendance.Add(new Attendance
        {
            Position = _meeting.Attendance.Count + 1,
            OrganisationAsPrinted = asPrinted,
            Presence = presence,
            Capacity = capacity,
            Person = person,
            Role = role,
            OrganisationId = organisation?.Id,
        });
        return this;
    }

    public MeetingBuilder Item(string title, string? text = null, Action<ItemBuilder>? more = null)
    {
        var item = new ItemBuilder(title, text);
        more?.Invoke(item);
        item.Item.Position = _items.Count + 1;
        _items.Add(item);
        return this;
    }

    /// <param name="item">The title of the item that it stands under.</param>
    public MeetingBuilder Decided(string text, string? item = null, string? by = null, RecordAudience audience = RecordAudience.Public)
    {
        var decision = new Decision { Position = _meeting.Decisions.Count + 1, Text = text, DecidedBy = by, Audience = audience };
        _meeting.Decisions.Add(decision);
        return Under(item, under => decision.AgendaItem = under);
    }

    /// <param name="item">The title of the item that it stands under.</param>
    public MeetingBuilder Action(string text, string? item = null, Action<ActionItem>? more = null, params string[] owners)
    {
        var action = new ActionItem { Position = _meeting.Actions.Count + 1, Text = text };
        foreach (var owner in owners)
        {
            action.Owners.Add(new ActionOwner { Position = action.Owners.Count + 1, AsPrinted = owner });
        }

        more?.Invoke(action);
        action.CurrentStatus = action.CurrentStatus is ActionStatus.NotRecorded ? action.Status : action.CurrentStatus;
        action.CurrentDueDate ??= action.DueDate;
        _meeting.Actions.Add(action);
        return Under(item, under => action.AgendaItem = under);
    }

    /// <summary>Saves all of it, and leaves nothing tracked.</summary>
    public async Task<Meeting> SavedIn(PortalDbContext db)
    {
        var themes = await ThemesAsync(db);
        _meeting.Themes.AddRange(_themes.Select((label, index) => new MeetingTheme { Theme = themes[label], Position = index + 1 }));
        foreach (var item in _items.Concat(_items.SelectMany(item => item.SubItems)))
        {
            item.Item.Themes.AddRange(item.ThemeLabels.Select(label => new AgendaItemTheme { Theme = themes[label] }));
            _meeting.Items.Add(item.Item);
        }

        foreach (var (title, put) in _underItems)
        {
            put(_meeting.Items.Single(item => item.Title == title));
        }

        db.Meetings.Add(_meeting);
        await db.SaveChangesAsync();
        if (_meeting.State is MeetingState.AgendaIssued)
        {
            // Nothing comes into this state but by issuing, which keeps what members read.
            db.AgendaVersions.Add(new AgendaVersion { MeetingId = _meeting.Id, Number = 1, ByName = "Sam Secretary", Content = IssuedAgendaJson.Write(Issued()) });
            await db.SaveChangesAsync();
        }

        db.ChangeTracker.Clear();
        return _meeting;
    }

    private IssuedAgenda Issued()
    {
        var items = _meeting.Items.ToDictionary(item => item.Id);
        var places = AgendaOrder.Numbered(_meeting.Items.Select(item => new AgendaPlace(item.Id, item.Parent?.Id, item.Position)));
        return new IssuedAgenda
        {
            BoardName = "The board",
            Date = _meeting.Date,
            Start = _meeting.Start,
            End = _meeting.End,
            Place = _meeting.Place,
            Mode = _meeting.Mode,
            State = _meeting.State,
            Items =
            [
                .. places.Select(place => new IssuedItem
                {
                    Key = place.Id,
                    ParentKey = place.ParentId,
                    Number = place.Number,
                    Title = items[place.Id].Title,
                    Kind = items[place.Id].Kind,
                    IsClosed = items[place.Id].Audience is ItemAudience.Closed,
                    Minutes = items[place.Id].PlannedMinutes,
                }),
            ],
        };
    }

    private MeetingBuilder Under(string? item, Action<AgendaItem> put)
    {
        if (item is not null)
        {
            _underItems.Add((item, put));
        }

        return this;
    }

    private async Task<Dictionary<string, Theme>> ThemesAsync(PortalDbContext db)
    {
        var themes = new Dictionary<string, Theme>(StringComparer.Ordinal);
        foreach (var label in _themes.Concat(_items.Concat(_items.SelectMany(item => item.SubItems)).SelectMany(item => item.ThemeLabels)).Distinct(StringComparer.Ordinal))
        {
            var slug = Slug.Of(label, Theme.SlugLength);
            themes[label] = await db.Themes.SingleOrDefaultAsync(theme => theme.Slug == slug) ?? new Theme { Slug = slug, Label = label };
        }

        return themes;
    }
}

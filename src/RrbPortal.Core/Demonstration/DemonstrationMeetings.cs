using RrbPortal.Core.Common;
using RrbPortal.Core.Organisations;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Demonstration;

/// <summary>Makes the working copies of the demonstration's meetings.</summary>
internal sealed class DemonstrationMeetings(Board board, IReadOnlyList<Organisation> organisations, DateOnly today)
{
    private readonly Dictionary<string, Theme> _themes = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Organisation> _byKey = organisations
        .SelectMany(organisation => organisation.Aliases, (organisation, alias) => (organisation, alias.Key))
        .ToDictionary(pair => pair.Key, pair => pair.organisation, StringComparer.Ordinal);

    public Meeting Of(DemonstrationNote note)
    {
        var date = Day(note.Days);
        var meeting = new Meeting
        {
            PublicKey = Guid.NewGuid(),
            Board = board,
            State = note.Stage is DemonstrationStage.AgendaIssued ? MeetingState.AgendaIssued : MeetingState.Held,
            Date = date,
            Start = note.Start,
            End = note.End,
            Place = note.Place,
            Mode = note.Mode,
            DocumentKind = note.Kind,
            ChairRole = note.ChairRole,
            ChairOrganisation = note.ChairOrganisation,
            NextMeetingDate = note.Next is { } next ? Day(next) : null,
            NoDecisionsDeclared = note.NoDecisions,
            Note = new Note(),
        };
        meeting.Themes.AddRange(note.Themes.Select((label, index) => new MeetingTheme { Theme = ThemeOf(label), Position = index + 1 }));
        meeting.Attendance.AddRange(note.Attendance.Select((entry, index) => new Attendance
        {
            Position = index + 1,
            OrganisationAsPrinted = entry.Name,
            Organisation = Named(entry.Name),
            Presence = entry.Presence,
            Capacity = entry.Capacity,
        }));

        AgendaItem? parent = null;
        foreach (var item in note.Items)
        {
            var made = Item(item, item.IsSubItem ? parent : null);
            made.Position = meeting.Items.Count(other => other.Parent == made.Parent) + 1;
            meeting.Items.Add(made);
            meeting.Decisions.AddRange(item.Decisions.Select((decision, index) => new Decision
            {
                Position = meeting.Decisions.Count + index + 1,
                AgendaItem = made,
                Text = decision.Text,
                DecidedBy = decision.By,
            }));
            meeting.Actions.AddRange(item.Actions.Select((action, index) => Action(action, made, date, meeting.Actions.Count + index + 1)));
            parent = made.Parent is null ? made : parent;
        }

        return meeting;
    }

    /// <summary>The Thursday of the week that is so many days away.</summary>
    private DateOnly Day(int days)
    {
        var day = today.AddDays(days);
        return day.AddDays((int)DayOfWeek.Thursday - (int)day.DayOfWeek);
    }

    private AgendaItem Item(DemonstrationItem item, AgendaItem? parent)
    {
        var made = new AgendaItem
        {
            Title = item.Title,
            Parent = parent,
            Audience = item.IsClosed ? ItemAudience.Closed : ItemAudience.Open,
            PublicText = item.IsClosed ? null : item.Text,
            InternalText = item.IsClosed ? item.Text : item.Internal,
        };
        made.Themes.AddRange(item.Themes.Select(label => new AgendaItemTheme { Theme = ThemeOf(label) }));
        return made;
    }

    private ActionItem Action(DemonstrationAction action, AgendaItem item, DateOnly date, int position)
    {
        var made = new ActionItem
        {
            Position = position,
            AgendaItem = item,
            Reference = action.Reference,
            Text = action.Text,
            DueDate = action.Due is { } days ? date.AddDays(days) : null,
            DueAsPrinted = action.DueAsPrinted,
            Status = action.Due is { } due && date.AddDays(due) < today ? ActionStatus.Done : ActionStatus.Open,
        };
        made.Owners.AddRange(action.Owners.Select((owner, index) => new ActionOwner { Position = index + 1, AsPrinted = owner, OrganisationId = Named(owner)?.Id }));
        return made;
    }

    private Organisation? Named(string asPrinted) => _byKey.GetValueOrDefault(OrganisationKey.Of(asPrinted));

    private Theme ThemeOf(string label)
    {
        if (!_themes.TryGetValue(label, out var theme))
        {
            _themes[label] = theme = new Theme { Slug = Slug.Of(label, Theme.SlugLength), Label = label };
        }

        return theme;
    }
}

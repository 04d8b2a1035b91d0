using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Core.Notes;
using RrbPortal.Core.Publishing;
using RrbPortal.Data;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Agendas;

/// <summary>
/// Issues agendas to the members, and to the public where the board does so, with the papers for everybody. The version, the state of the meeting, the
/// mails, what is published and the audit entry are one save, whole or not at all.
/// </summary>
public sealed class AgendaIssuing(
    PortalDbContext db,
    WorkingCopy copy,
    PlannedAgendaQueries planned,
    AgendaPublishing publishing,
    PaperPublishing papers,
    PublicationNumbers numbers,
    Outbox outbox,
    TimeProvider time)
{
    /// <summary>The agenda as it is worked at, beside what was issued of it; null for whoever may not edit the meeting.</summary>
    public async Task<AgendaAtWork?> AtWorkAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        if (await planned.OfMeetingAsync(meetingId, rights, ct) is not { } agenda)
        {
            return null;
        }

        var content = IssuedAgenda.Of(agenda, AfterIssuing(agenda.State));
        var last = await LastAsync(meetingId, ct);
        return new AgendaAtWork(agenda, content, last is null ? null : AgendaComparison.Of(IssuedAgendaJson.Read(last.Content), content));
    }

    /// <summary>Whether the agenda can be issued now, and what it would say; null for whoever may not edit the meeting.</summary>
    public async Task<IssueGate?> GateAsync(int meetingId, Rights rights, CancellationToken ct)
    {
        if (await AtWorkAsync(meetingId, rights, ct) is not { Agenda: var agenda, Content: var content, Changes: var changes })
        {
            return null;
        }

        var isPublished = agenda.PublishesAgendas || await publishing.IsPublicAsync(agenda.PublicKey, ct);
        return new IssueGate(
            agenda,
            content,
            IssueRules.Reasons(agenda, time.LondonToday()),
            [.. isPublished ? await publishing.DoubtsAsync(meetingId, ct) : [], .. IssueRules.Warnings(agenda)],
            agenda.State is MeetingState.Planned or MeetingState.AgendaIssued ? AgendaPromise.Of(agenda.ClearDays, agenda.Date, time.LondonToday()) : null,
            isPublished ? await publishing.PreviewAsync(meetingId, ct) : null,
            isPublished && TakesPapersAlong(AfterIssuing(agenda.State)) ? await papers.ReadyAsync(meetingId, ct) : [],
            changes,
            await BoardReaders.Of(db, agenda.BoardId).CountAsync(ct));
    }

    public async Task<Outcome> IssueAsync(IssueAgenda input, Change change, CancellationToken ct)
    {
        var outcome = await copy.ChangeAsync(input.MeetingId, change, "agenda.issued", meeting => IssueAsync(meeting, input, change, ct), ct);
        if (outcome is Outcome.Done)
        {
            numbers.Announce();
        }

        return outcome;
    }

    private async Task<Edit> IssueAsync(Meeting meeting, IssueAgenda input, Change change, CancellationToken ct)
    {
        if (meeting.Note is { } note && note.Version != input.Version)
        {
            return new Outcome.Conflict(note.Version, []);
        }

        var agenda = (await planned.OfMeetingAsync(meeting.Id, change.Rights, ct))!;
        var last = await LastAsync(meeting.Id, ct);
        var content = IssuedAgendaJson.Write(IssuedAgenda.Of(agenda, AfterIssuing(meeting.State)));
        var said = Words.Text(input.Change);
        var refusals = new Refusals()
            .When(last is not null && said is null, nameof(IssueAgenda.Change), "Say what is other than in the version before. Members read it beside the agenda")
            .Longer(nameof(IssueAgenda.Change), "sentence", said, AgendaVersion.ChangeLength)
            .When(string.Equals(last?.Content, content, StringComparison.Ordinal), string.Empty, "Nothing has changed since the agenda was issued.");
        foreach (var reason in IssueRules.Reasons(agenda, time.LondonToday()))
        {
            refusals.Add(string.Empty, reason);
        }

        if (refusals.Outcome is { } refused)
        {
            return refused;
        }

        meeting.State = AfterIssuing(meeting.State);
        // What the public has read of a meeting is told on to it, even where the board publishes no agendas any more.
        var isPublished = agenda.PublishesAgendas || await publishing.IsPublicAsync(meeting.PublicKey, ct);
        if (isPublished && await publishing.AddAsync(meeting, ct) && TakesPapersAlong(meeting.State))
        {
            await papers.StageMeetingAsync(meeting.Id, ct);
        }

        var version = new AgendaVersion
        {
            MeetingId = meeting.Id,
            Number = (last?.Number ?? 0) + 1,
            IssuedAt = time.GetUtcNow(),
            ByUserId = change.UserId,
            ByName = change.UserName,
            Change = last is null ? null : said,
            Content = content,
            IsPublished = isPublished,
        };
        db.AgendaVersions.Add(version);
        await TellMembersAsync(meeting, agenda, version, ct);
        return Edit.Of(() => meeting.Id);
    }

    /// <summary>A mail says that there is an agenda, and where; what it says stays in the portal.</summary>
    private async Task TellMembersAsync(Meeting meeting, PlannedAgenda agenda, AgendaVersion version, CancellationToken ct)
    {
        var date = LondonDates.WithWeekday(meeting.Date!.Value);
        var (kind, subject, sentence) = (meeting.State, version.Number) switch
        {
            (MeetingState.Cancelled, _) => ("meeting-cancelled", $"Cancelled: {agenda.BoardName}, {date}", $"The meeting of the {agenda.BoardName} on {date} is cancelled."),
            (MeetingState.Postponed, _) => ("meeting-postponed", $"Postponed: {agenda.BoardName}, {date}", $"The meeting of the {agenda.BoardName} on {date} is postponed."),
            (_, 1) => ("agenda-issued", $"Agenda: {agenda.BoardName}, {date}", $"The agenda for the meeting of the {agenda.BoardName} on {date} is ready."),
            _ => ("agenda-changed", $"Changed agenda: {agenda.BoardName}, {date}", $"The agenda for the meeting of the {agenda.BoardName} on {date} has changed. The page says what is other than before."),
        };
        var readers = await BoardReaders.Of(db, meeting.BoardId).OrderBy(user => user.Id).ToListAsync(ct);
        var mails = readers.Select(reader => new Mail
        {
            Kind = kind,
            Occasion = string.Create(CultureInfo.InvariantCulture, $"agenda-issued/{meeting.Id}/{version.Number}/{reader.Id:N}"),
            To = BoardReaders.Address(reader),
            Subject = subject,
            Paragraphs = [sentence],
            Page = new MailPage.MemberAgenda(meeting.Id),
            PageLabel = "Read the agenda",
            BoardId = meeting.BoardId,
            MeetingId = meeting.Id,
        });
        await outbox.WriteAsync([.. mails], ct);
    }

    private Task<AgendaVersion?> LastAsync(int meetingId, CancellationToken ct)
        => db.AgendaVersions.AsNoTracking().Where(version => version.MeetingId == meetingId).OrderByDescending(version => version.Number).FirstOrDefaultAsync(ct);

    /// <summary>The papers of a meeting that does not take place stay with whoever has them.</summary>
    private static bool TakesPapersAlong(MeetingState state) => state is not (MeetingState.Cancelled or MeetingState.Postponed);

    private static MeetingState AfterIssuing(MeetingState state) => state is MeetingState.Planned ? MeetingState.AgendaIssued : state;
}

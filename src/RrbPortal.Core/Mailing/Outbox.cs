using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Mailing;

/// <summary>
/// Writes mails into the database, beside the change that they tell of: call <c>WriteAsync</c> before the one
/// save of the operation, and mail and change are kept together or not at all.
/// </summary>
public sealed class Outbox(PortalDbContext db, TimeProvider time, MailSettings settings)
{
    /// <summary>Adds the mail to the context, without saving. A mail for an occasion that had one already is not added.</summary>
    /// <returns>Whether it was added.</returns>
    public async Task<bool> WriteAsync(Mail mail, CancellationToken ct) => (await WriteAsync([mail], ct)).Count > 0;

    /// <summary>Adds the mails to the context as <see cref="WriteAsync(Mail, CancellationToken)"/> does, with one query for all of them.</summary>
    /// <returns>The occasions of those that were added.</returns>
    public async Task<IReadOnlySet<string>> WriteAsync(IReadOnlyCollection<Mail> mails, CancellationToken ct)
    {
        if (mails.Count == 0)
        {
            return new HashSet<string>(StringComparer.Ordinal);
        }

        var occasions = mails.Select(mail => mail.Occasion).Distinct(StringComparer.Ordinal).ToList();
        var known = await db.Outbox.Where(message => occasions.Contains(message.Occasion)).Select(message => message.Occasion).ToListAsync(ct);
        var passed = known.Concat(db.Outbox.Local.Select(message => message.Occasion)).ToHashSet(StringComparer.Ordinal);
        var added = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mail in mails.Where(mail => passed.Add(mail.Occasion)))
        {
            db.Outbox.Add(MessageOf(mail));
            added.Add(mail.Occasion);
        }

        return added;
    }

    /// <summary>A mail that still waits is not sent any more; the save is the caller's. A secret that it held is forgotten.</summary>
    /// <param name="why">What administrators read of it: "The invitation was taken back."</param>
    public async Task TakeBackAsync(string occasion, string why, CancellationToken ct)
    {
        if (await db.Outbox.SingleOrDefaultAsync(message => message.Occasion == occasion && message.State == OutboxState.Waiting, ct) is { } waiting)
        {
            waiting.State = OutboxState.Failed;
            waiting.Problem = why;
            OutboxRules.ForgetSecret(waiting);
        }
    }

    private OutboxMessage MessageOf(Mail mail)
    {
        var now = time.GetUtcNow();
        var written = InLines(mail);
        var (text, html) = MailFrame.Of(written, settings.SiteName, settings.AddressOf);
        return new OutboxMessage
        {
            MessageKey = Guid.NewGuid(),
            Kind = mail.Kind,
            Occasion = mail.Occasion,
            BoardId = mail.BoardId,
            MeetingId = mail.MeetingId,
            ToAddress = written.To.Address,
            ToName = written.To.Name,
            Subject = written.Subject,
            TextBody = text,
            HtmlBody = html,
            IsSecret = mail.IsSecret,
            SubscriptionId = mail.Subscription?.Id,
            LeaveAddress = mail.Subscription is { } subscription ? settings.AddressOf(subscription.Leave) : null,
            Records = mail.Subscription is { Records.Count: > 0 } naming ? MailedRecords.Write(naming.Records) : null,
            WrittenAt = now,
            NextAttemptAt = now,
        };
    }

    /// <summary>Names and subjects are one line, so that nothing in them can become a header of its own (ASVS 1.3.11).</summary>
    private static Mail InLines(Mail mail) => mail with
    {
        To = new MailTo(mail.To.Address.Trim(), Cut(Words.Line(mail.To.Name) ?? string.Empty, NoteStep.ByNameLength)),
        Subject = Cut(Words.Line(mail.Subject) ?? mail.Kind, OutboxMessage.SubjectLength),
        PageLabel = Words.Line(mail.PageLabel) ?? string.Empty,
        Entries = [.. mail.Entries.Select(entry => entry with { Title = Words.Line(entry.Title) ?? string.Empty, Words = Words.Line(entry.Words) ?? string.Empty })],
    };

    private static string Cut(string line, int length) => line.Length <= length ? line : $"{line[..(length - 1)]}…";
}

using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Data;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Mailing;

/// <summary>
/// Writes mails into the database, beside the change that they tell of: call <see cref="WriteAsync"/> before the one
/// save of the operation, and mail and change are kept together or not at all.
/// </summary>
public sealed class Outbox(PortalDbContext db, TimeProvider time, MailSettings settings)
{
    /// <summary>Adds the mail to the context, without saving. A mail for an occasion that had one already is not added.</summary>
    /// <returns>Whether it was added.</returns>
    public async Task<bool> WriteAsync(Mail mail, CancellationToken ct)
    {
        if (db.Outbox.Local.Any(message => message.Occasion == mail.Occasion)
            || await db.Outbox.AnyAsync(message => message.Occasion == mail.Occasion, ct))
        {
            return false;
        }

        var now = time.GetUtcNow();
        var written = InLines(mail);
        var (text, html) = MailFrame.Of(written, settings.SiteName, settings.AddressOf(mail.Page));
        db.Outbox.Add(new OutboxMessage
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
            WrittenAt = now,
            NextAttemptAt = now,
        });
        return true;
    }

    /// <summary>Names and subjects are one line, so that nothing in them can become a header of its own (ASVS 1.3.11).</summary>
    private static Mail InLines(Mail mail) => mail with
    {
        To = new MailTo(mail.To.Address.Trim(), Cut(Words.Line(mail.To.Name) ?? string.Empty, NoteStep.ByNameLength)),
        Subject = Cut(Words.Line(mail.Subject) ?? mail.Kind, OutboxMessage.SubjectLength),
        PageLabel = Words.Line(mail.PageLabel) ?? string.Empty,
    };

    private static string Cut(string line, int length) => line.Length <= length ? line : $"{line[..(length - 1)]}…";
}

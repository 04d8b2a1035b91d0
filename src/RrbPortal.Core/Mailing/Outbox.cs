using System.Net;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Data;
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
        var address = settings.AddressOf(mail.Page);
        db.Outbox.Add(new OutboxMessage
        {
            MessageKey = Guid.NewGuid(),
            Kind = mail.Kind,
            Occasion = mail.Occasion,
            BoardId = mail.BoardId,
            MeetingId = mail.MeetingId,
            ToAddress = mail.To.Address,
            ToName = mail.To.Name,
            Subject = mail.Subject,
            TextBody = string.Join("\n\n", [$"Dear {mail.To.Name}", .. mail.Paragraphs, $"{mail.PageLabel}: {address}", settings.SiteName]),
            HtmlBody = string.Join('\n', mail.Paragraphs.Select(WebUtility.HtmlEncode)),
            IsSecret = mail.IsSecret,
            WrittenAt = now,
            NextAttemptAt = now,
        });
        return true;
    }
}

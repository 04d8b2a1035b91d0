using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>The mail with which an invitation goes out, and its end while it still waits.</summary>
public sealed class InvitationMail(PortalDbContext db, Outbox outbox, MailSettings settings)
{
    /// <summary>Writes it into the save that the caller makes.</summary>
    internal async Task WriteAsync(Invitation invitation, string token, CancellationToken cancellationToken)
    {
        var board = await db.Boards.Where(row => row.Id == invitation.BoardId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
        await outbox.WriteAsync(
            new Mail
            {
                Kind = "invitation",
                Occasion = Occasion(invitation),
                To = new MailTo(invitation.Email, invitation.Name),
                Subject = $"You are invited to {settings.SiteName}",
                Paragraphs =
                [
                    board is null
                        ? $"{invitation.ByName} invites you to {settings.SiteName} as {RoleWords.Of(invitation.Role)}."
                        : $"{invitation.ByName} invites you to {settings.SiteName} as {RoleWords.Of(invitation.Role)} of the {board}.",
                    $"The link below works once, until {LondonDates.InWords(invitation.ExpiresAt.LondonDay())}. It is for you alone: do not pass it on.",
                ],
                Page = new MailPage.Invitation(token),
                PageLabel = "Accept the invitation",
                BoardId = invitation.BoardId,
                IsSecret = true,
            },
            cancellationToken);
    }

    /// <summary>A mail that still waits is not sent: its link would open nothing.</summary>
    internal Task TakeBackAsync(Invitation invitation, CancellationToken cancellationToken)
        => outbox.TakeBackAsync(Occasion(invitation), "The invitation was taken back or sent anew.", cancellationToken);

    private static string Occasion(Invitation invitation) => $"invitation/{invitation.TokenHash}";
}

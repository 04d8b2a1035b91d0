using System.Globalization;
using System.Net.Mail;

namespace RrbPortal.Core.Mailing;

/// <summary>
/// Puts mails into a folder, a file each, where any mail program opens them. A file is whole as soon as it is there, and
/// the same mail is the same file however often it is put.
/// </summary>
internal sealed class FolderTransport(string folder, MailTo from) : IMailTransport
{
    public async Task<Handover> HandOverAsync(OutgoingMail mail)
    {
        using var composed = ComposedMail.Of(mail, from);
        if (composed is null)
        {
            return new Handover.Refused($"\"{mail.To.Address}\" is no address that mail can be sent to.");
        }

        try
        {
            // Within the folder, so that the move stays on one disk and is one step.
            var desk = Directory.CreateDirectory(Path.Combine(folder, $".{mail.Key:N}")).FullName;
            using (var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = desk })
            {
                await client.SendMailAsync(composed.Message);
            }

            File.Move(Directory.EnumerateFiles(desk).Single(), Path.Combine(folder, Name(mail)), overwrite: true);
            Directory.Delete(desk);
            return new Handover.Taken();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SmtpException)
        {
            return new Handover.Unreachable(failure.Message);
        }
    }

    private static string Name(OutgoingMail mail) => string.Create(CultureInfo.InvariantCulture, $"{mail.WrittenAt.UtcDateTime:yyyyMMdd-HHmmss}-{mail.Key:N}.eml");
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Core.Mailing;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Mailing;

public sealed class FolderTransportTests
{
    [Fact]
    public async Task Deliver_IntoAFolder_IsOneWholeFileThatAMailProgramOpens()
    {
        var folder = Directory.CreateTempSubdirectory("rrb-mail-");
        await using var database = await TestDatabase.CreateAsync();
        await using var services = new PortalServices(database, more => more.AddSingleton(new MailRoute { Folder = Path.Combine(folder.FullName, "new") }));
        await using var db = database.Portal();
        await new Outbox(db, services.Clock, new MailSettings()).WriteAsync(Post.Mail("mo@example.test", "one"), default);
        await db.SaveChangesAsync();

        await services.Of<MailDelivery>().SendNextAsync(default);

        var file = Assert.Single(Directory.EnumerateFileSystemEntries(Path.Combine(folder.FullName, "new")));
        Assert.StartsWith("20240701-090000-", Path.GetFileName(file), StringComparison.Ordinal);
        var text = await File.ReadAllTextAsync(file);
        Assert.Contains("To: \"Mo Member\" <mo@example.test>", text, StringComparison.Ordinal);
        Assert.Contains("Subject: A draft to review", text, StringComparison.Ordinal);
        Assert.Equal(OutboxState.Sent, await db.Outbox.Select(mail => mail.State).SingleAsync());
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Deliver_FolderThatCannotBeMade_Waits()
    {
        var file = Path.GetTempFileName();
        var transport = new FolderTransport(Path.Combine(file, "below"), new MailTo("portal@localhost", ""));

        var handover = await transport.HandOverAsync(new OutgoingMail(Guid.NewGuid(), new MailTo("mo@example.test", "Mo"), "Subject", "Text", "<p>Text</p>", DateTimeOffset.UnixEpoch));

        Assert.IsType<Handover.Unreachable>(handover);
        File.Delete(file);
    }
}

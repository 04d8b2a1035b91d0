using System.Text;
using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Importing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Importing;

/// <summary>Files that are kept at once and read afterwards: progress, stopping, going on, bad files, several readers.</summary>
public sealed class FileReadingTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Keep_Files_AreThereWithTheirBytesBeforeAnybodyReadsThem(DatabaseProvider provider)
    {
        await using var bench = await Bench.CreateAsync(provider);

        var batch = await bench.KeepAsync(("winter.txt", NoteFiles.Winter), ("copy.txt", NoteFiles.Winter), ("other.txt", Note(1)));

        Assert.Equal(ImportBatchState.Reading, batch.State);
        Assert.Equal([ImportFileState.Received, ImportFileState.Duplicate, ImportFileState.Received], batch.Files.Select(file => file.State));
        Assert.Equal("copy.txt is the same file as winter.txt, which waits to be read.", batch.Files[1].Problem);
        Assert.Equal(1, batch.Read);
        await using var db = bench.Database.Portal();
        Assert.Equal(NoteFiles.Winter, Encoding.UTF8.GetString((await db.ImportFileContents.SingleAsync(content => content.ImportFileId == batch.Files[0].Id)).Bytes));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task ReadNext_OneFileAtATime_EndsWithABatchThatIsRead(DatabaseProvider provider)
    {
        await using var bench = await Bench.CreateAsync(provider);
        var kept = await bench.KeepAsync(("one.txt", Note(1)), ("two.txt", Note(2)));

        await bench.Services.Of<FileReading>().ReadNextAsync(CancellationToken.None);
        var half = await bench.BatchAsync(kept.Id);
        await bench.ReadAllAsync();
        var whole = await bench.BatchAsync(kept.Id);

        Assert.Equal((ImportBatchState.Reading, 1), (half.State, half.Read));
        Assert.Equal((ImportBatchState.Read, 2), (whole.State, whole.Read));
        Assert.All(whole.Files, file => Assert.Equal(ImportFileState.Waiting, file.State));
        Assert.Equal("Text", (await bench.PreviewAsync(whole.Files[0].Id)).Format.ToString());
    }

    [Fact]
    public async Task ReadNext_EmptyFile_IsRefusedAtOnceWithTheReason()
    {
        await using var bench = await Bench.CreateAsync();
        var kept = await bench.KeepAsync(("empty.txt", ""), ("one.txt", Note(1)));

        await bench.ReadAllAsync();
        var read = await bench.BatchAsync(kept.Id);

        Assert.Equal([ImportFileState.Refused, ImportFileState.Waiting], read.Files.Select(file => file.State));
        Assert.Equal("empty.txt is empty.", read.Files[0].Problem);
    }

    [Fact]
    public async Task Stop_AfterSomeFiles_LeavesTheOthersUntilSomebodyGoesOn()
    {
        await using var bench = await Bench.CreateAsync();
        var kept = await bench.KeepAsync(("one.txt", Note(1)), ("two.txt", Note(2)), ("three.txt", Note(3)));
        await bench.Services.Of<FileReading>().ReadNextAsync(CancellationToken.None);

        await bench.Services.Of<BatchSteps>().StopAsync(kept.Id, bench.Secretary, CancellationToken.None);
        await bench.ReadAllAsync();
        var stopped = await bench.BatchAsync(kept.Id);
        await bench.Services.Of<BatchSteps>().ResumeAsync(kept.Id, bench.Secretary, CancellationToken.None);
        await bench.ReadAllAsync();
        var read = await bench.BatchAsync(kept.Id);

        Assert.Equal((ImportBatchState.Stopped, 1), (stopped.State, stopped.Read));
        Assert.Equal((ImportBatchState.Read, 3), (read.State, read.Read));
    }

    [Fact]
    public async Task StopAndResume_WithoutTheRight_KnowNothing()
    {
        await using var bench = await Bench.CreateAsync();
        var kept = await bench.KeepAsync(("one.txt", Note(1)));
        var member = Given.ByMemberOf(bench.Board);

        Assert.IsType<Outcome.NotFound>(await bench.Services.Of<BatchSteps>().StopAsync(kept.Id, member, CancellationToken.None));
        Assert.IsType<Outcome.NotFound>(await bench.Services.Of<BatchSteps>().ResumeAsync(kept.Id, member, CancellationToken.None));
        Assert.Null(await bench.Services.Of<ImportQueries>().OriginalAsync(kept.Files[0].Id, member.Rights, CancellationToken.None));
        Assert.Null(await bench.Services.Of<DraftMaking>().MakeAsync(new MakeDrafts(kept.Id, null, 0), member, CancellationToken.None));
    }

    [Fact]
    public async Task ReadNext_OneBadFileAmongTwoHundred_RefusesItAndReadsTheOthers()
    {
        await using var bench = await Bench.CreateAsync();
        var files = Enumerable.Range(1, 200).Select(number => IncomingFile.Of($"note-{number}.txt", Encoding.UTF8.GetBytes(Note(number)))).ToList();
        files[77] = IncomingFile.Of("broken.docx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3]);
        var kept = await bench.ReceiveAsync([.. files]);

        await bench.ReadAllAsync();

        var batch = await bench.BatchAsync(kept.Id);
        Assert.Equal(ImportBatchState.Read, batch.State);
        Assert.Equal(199, batch.Waiting);
        var refused = Assert.Single(batch.Files, file => file.State is ImportFileState.Refused);
        Assert.StartsWith("broken.docx ", refused.Problem, StringComparison.Ordinal);
        Assert.NotNull(await bench.Services.Of<ImportQueries>().OriginalAsync(refused.Id, bench.Secretary.Rights, CancellationToken.None));
    }

    [Fact]
    public async Task ReadNext_ProcessEndedInTheMiddleOfAFile_AnotherTakesItOverAfterAWhile()
    {
        await using var bench = await Bench.CreateAsync();
        var kept = await bench.KeepAsync(("one.txt", Note(1)), ("two.txt", Note(2)));
        await TakeAsync(bench, kept.Files[0].Id);

        await bench.ReadAllAsync();
        var before = await bench.BatchAsync(kept.Id);
        bench.Services.Clock.Advance(ReadingClaims.Patience);
        await bench.ReadAllAsync();
        var after = await bench.BatchAsync(kept.Id);

        Assert.Equal([ImportFileState.Received, ImportFileState.Waiting], before.Files.Select(file => file.State));
        Assert.Equal([ImportFileState.Waiting, ImportFileState.Waiting], after.Files.Select(file => file.State));
        Assert.Equal(ImportBatchState.Read, after.State);
    }

    [Fact]
    public async Task ReadNext_FileThatEndedItsProcessEachTime_IsLeftOut()
    {
        await using var bench = await Bench.CreateAsync();
        var kept = await bench.KeepAsync(("one.txt", Note(1)));
        for (var time = 0; time < 3; time++)
        {
            await TakeAsync(bench, kept.Files[0].Id);
        }

        await bench.ReadAllAsync();
        bench.Services.Clock.Advance(ReadingClaims.Patience);
        await bench.ReadAllAsync();

        var file = Assert.Single((await bench.BatchAsync(kept.Id)).Files);
        Assert.Equal(ImportFileState.Refused, file.State);
        Assert.Contains("broken off 3 times", file.Problem, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task ReadNext_TwoProcessesOnOneDatabase_EachFileIsReadOnce(DatabaseProvider provider)
    {
        await using var bench = await Bench.CreateAsync(provider);
        await using var other = new PortalServices(bench.Database);
        var kept = await bench.KeepAsync([.. Enumerable.Range(1, 12).Select(number => ($"note-{number}.txt", Note(number)))]);

        await Task.WhenAll(
            Task.Run(() => ReadAllAsync(bench.Services)),
            Task.Run(() => ReadAllAsync(other)));

        var batch = await bench.BatchAsync(kept.Id);
        Assert.Equal((ImportBatchState.Read, 12), (batch.State, batch.Waiting));
        await using var db = bench.Database.Portal();
        Assert.Equal(12, await db.Audit.CountAsync(entry => entry.Action == "import.read"));

        // Taken once, and saved once.
        Assert.All(batch.Files, file => Assert.Equal(3, file.Version));
    }

    private static async Task ReadAllAsync(PortalServices services)
    {
        while (await services.Of<FileReading>().ReadNextAsync(CancellationToken.None) is ReadingStep.Done)
        {
        }
    }

    /// <summary>What is left of a process that took a file and ended before it had read it.</summary>
    private static async Task TakeAsync(Bench bench, int file)
    {
        await using var db = bench.Database.Portal();
        var row = await db.ImportFiles.SingleAsync(row => row.Id == file);
        db.Entry(row).Property(row => row.Version).IsModified = true;
        await db.SaveChangesAsync();
    }

    private static string Note(int number)
        => $"Note of Meeting\n\nRecords Strategy Board\n\n{new DateOnly(2020, 1, 1).AddDays(number):d MMMM yyyy}\n\nAttendees:\n\nHarbour Trust\n\n1. Welcome\n\nNote {number} was taken.\n";
}

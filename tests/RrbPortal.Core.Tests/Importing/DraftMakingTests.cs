using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Importing;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Tests.Importing;

/// <summary>Drafts of many files at once.</summary>
public sealed class DraftMakingTests
{
    [Fact]
    public async Task Make_All_LeavesWhatADoubtBlocksAndSaysWhy()
    {
        await using var bench = await Bench.CreateAsync();
        var batch = await bench.ReceiveAsync(await NoteFiles.Read(Note("1 March 2024"), "a.txt"), await NoteFiles.Read(Note(""), "b.txt"), await NoteFiles.Read(Note("2 March 2024"), "c.txt"));

        var slice = await MakeAsync(bench, batch.Id, chosen: null);

        Assert.Equal(new DraftsMade(2, 1, Next: null), slice);
        var files = (await bench.BatchAsync(batch.Id)).Files;
        Assert.Equal([ImportFileState.Imported, ImportFileState.Waiting, ImportFileState.Imported], files.Select(file => file.State));
        Assert.StartsWith("No draft was made of b.txt: one doubt needs a decision", files[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_Chosen_MakesThoseAndDoubtsDoNotStopThem()
    {
        await using var bench = await Bench.CreateAsync();
        var batch = await bench.ReceiveAsync(await NoteFiles.Read(Note("1 March 2024"), "a.txt"), await NoteFiles.Read(Note(""), "b.txt"));

        var slice = await MakeAsync(bench, batch.Id, [batch.Files[1].Id]);

        Assert.Equal(new DraftsMade(1, 0, Next: null), slice);
        Assert.Equal([ImportFileState.Waiting, ImportFileState.Imported], (await bench.BatchAsync(batch.Id)).Files.Select(file => file.State));
    }

    [Fact]
    public async Task Make_TwoFilesOfOneDay_SecondSaysThatThereIsARecord()
    {
        await using var bench = await Bench.CreateAsync();
        var batch = await bench.ReceiveAsync(await NoteFiles.Read(Note("1 March 2024"), "a.txt"), await NoteFiles.Read(Note("1 March 2024") + "\nMore.\n", "b.txt"));

        var slice = await MakeAsync(bench, batch.Id, chosen: null);

        Assert.Equal(new DraftsMade(1, 1, Next: null), slice);
        Assert.StartsWith("There is a record of the meeting on 1 March 2024 already", (await bench.BatchAsync(batch.Id)).Files[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_WhatWasLooksAtAlready_GoesOnBehindIt()
    {
        await using var bench = await Bench.CreateAsync();
        var batch = await bench.ReceiveAsync(await NoteFiles.Read(Note("1 March 2024"), "a.txt"), await NoteFiles.Read(Note("2 March 2024"), "b.txt"));

        var slice = await bench.Services.Of<DraftMaking>().MakeAsync(new MakeDrafts(batch.Id, null, batch.Files[0].Id), bench.Secretary, CancellationToken.None);

        Assert.Equal(1, slice!.Made);
        Assert.Equal(ImportFileState.Waiting, (await bench.BatchAsync(batch.Id)).Files[0].State);
    }

    [Fact]
    public async Task Make_ManyFiles_ReadsTheBatchOnce()
    {
        await using var bench = await Bench.CreateAsync();
        var files = await Task.WhenAll(Enumerable.Range(1, 28).Select(day => NoteFiles.Read(Note($"{day} February 2023"), $"{day}.txt")));
        var batch = await bench.ReceiveAsync(files);

        await MakeAsync(bench, batch.Id, chosen: null);

        Assert.Equal(1, bench.Services.Of<BatchFacts>().Readings);
        await using var db = bench.Database.Portal();
        Assert.Equal(28, await db.Meetings.CountAsync());
    }

    private static Task<DraftsMade?> MakeAsync(Bench bench, int batch, IReadOnlyList<int>? chosen)
        => bench.Services.Of<DraftMaking>().MakeAsync(new MakeDrafts(batch, chosen, After: 0), bench.Secretary, CancellationToken.None);

    private static string Note(string date)
        => $"Note of Meeting\n\nRecords Strategy Board\n\n{date}\n\nAttendees:\n\nHarbour Trust\n\n1. Welcome\n\nThe chair opened the meeting.\n";
}

using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Profiles;
using RrbPortal.Data.Providers;
using RrbPortal.TestKit.Databases;

namespace RrbPortal.Core.Tests.Profiles;

public sealed class TermsServiceTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Save_NewChangedAndTakenAway_IsKeptInOneRow(DatabaseProvider provider)
    {
        await using var bench = await ProfileBench.CreateAsync(provider);

        await bench.SaveTermsAsync("\r\nFirst.\r\n", new DateOnly(2023, 5, 2));
        var first = (await bench.ProfileAsync()).Terms;
        await bench.SaveTermsAsync("Second.");
        var second = (await bench.ProfileAsync()).Terms;
        await bench.SaveTermsAsync("  ");

        Assert.Equal(new TermsToEdit(1, "First.", new DateOnly(2023, 5, 2)), first);
        Assert.Equal(new TermsToEdit(2, "Second.", null), second);
        Assert.Equal(new TermsToEdit(3, null, null), (await bench.ProfileAsync()).Terms);
        Assert.Equal(1, await bench.Db.BoardTerms.CountAsync());
        Assert.Equal(3, await bench.Db.Audit.CountAsync(entry => entry.Action == "terms.edited" && entry.BoardId == bench.Board.Id));
    }

    [Fact]
    public async Task Save_NothingOverNothing_KeepsNoRow()
    {
        await using var bench = await ProfileBench.CreateAsync();

        Assert.IsType<Outcome.Done>(await bench.SaveTermsAsync(" "));

        Assert.False(await bench.Db.BoardTerms.AnyAsync());
        Assert.False(await bench.Db.Audit.AnyAsync());
    }

    [Fact]
    public async Task Save_OverWhatSomebodyElseSaved_IsAConflictWithTheirText()
    {
        await using var bench = await ProfileBench.CreateAsync();
        await bench.SaveTermsAsync("Theirs.", new DateOnly(2023, 5, 2));

        var outcome = await bench.Terms.SaveAsync(new SaveTerms(bench.Board.Id, 0, "Mine.", null), bench.Change, default);

        var conflict = Assert.IsType<Outcome.Conflict>(outcome);
        Assert.Equal((1, "Theirs.", "2 May 2023"), (conflict.CurrentVersion, conflict.Theirs[0].Value, conflict.Theirs[1].Value));
        Assert.Equal("Theirs.", (await bench.ProfileAsync()).Terms.Text);
    }

    [Theory]
    [InlineData(null, "2024-06-01", "Text", "Enter the terms of reference, or leave the day empty as well")]
    [InlineData("Terms.", "2024-07-02", "AgreedOn", "The day they were agreed must be today or earlier")]
    public async Task Save_WhatCannotBe_IsRefusedWithTheReason(string? text, string agreedOn, string field, string reason)
    {
        await using var bench = await ProfileBench.CreateAsync();

        var outcome = await bench.SaveTermsAsync(text, DateOnly.Parse(agreedOn, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal([new Refusal(field, reason)], Assert.IsType<Outcome.Refused>(outcome).Reasons);
    }

    [Fact]
    public async Task Save_TooMuchText_IsRefused()
    {
        await using var bench = await ProfileBench.CreateAsync();

        var outcome = await bench.SaveTermsAsync(string.Join('\n', Enumerable.Repeat(new string('a', 99), TextLimits.Text / 100 + 1)));

        Assert.Equal("Text", Assert.Single(Assert.IsType<Outcome.Refused>(outcome).Reasons).Field);
    }

    [Fact]
    public async Task Save_ByOthers_IsNotFound()
    {
        await using var bench = await ProfileBench.CreateAsync();

        foreach (var stranger in await bench.StrangersAsync())
        {
            Assert.IsType<Outcome.NotFound>(await bench.Terms.SaveAsync(new SaveTerms(bench.Board.Id, 0, "Mine.", null), stranger, default));
        }

        Assert.False(await bench.Db.BoardTerms.AnyAsync());
    }
}

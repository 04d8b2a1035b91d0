using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Common;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Pages;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Web.Tests.Secretariat;

/// <summary>A published action of the Harbour Trust, a later meeting whose note is a draft, and a member of the Trust signed in.</summary>
internal sealed class Undertaken : IAsyncDisposable
{
    private Undertaken(Working working, int actionId, Meeting later, Browser member, Change change)
    {
        Working = working;
        ActionId = actionId;
        Later = later;
        Member = member;
        Change = change;
    }

    public Working Working { get; }

    public int ActionId { get; }

    public Meeting Later { get; }

    public Browser Member { get; }

    /// <summary>A change by the secretariat.</summary>
    public Change Change { get; }

    public static async Task<Undertaken> CreateAsync()
    {
        var working = await Working.CreateAsync(meeting => meeting.NoteIn(NoteState.Agreed).Attended("Harbour Trust").Item("Welcome").Action("Send the figures.", more: action =>
        {
            (action.Number, action.Reference, action.Status, action.DueDate, action.SourceSentence) = (12, "AP1", ActionStatus.Open, new DateOnly(2026, 2, 1), "They will SECRETLY send.");
        }));
        await using var db = working.Db();
        var trust = await Given.Organisation("Harbour Trust").SavedIn(db);
        var action = await db.ActionItems.Include(action => action.Owners).SingleAsync();
        action.Owners.Add(new ActionOwner { Position = 1, AsPrinted = "Harbour Trust", OrganisationId = trust.Id });
        await db.SaveChangesAsync();
        var later = await Given.Meeting(working.Board).On(2024, 7, 18).Attended("Harbour Trust").Item("Welcome").SavedIn(db);
        var undertaken = new Undertaken(working, action.Id, later, await MemberAsync(working, trust), Given.BySecretariatOf(working.Board));
        await undertaken.PublishAsync(working.Id);
        return undertaken;
    }

    public async Task PublishAsync(int meetingId)
    {
        await using var db = Working.Db();
        var note = await db.Notes.SingleAsync(note => note.MeetingId == meetingId);
        note.State = NoteState.Agreed;
        await db.SaveChangesAsync();
        Assert.IsType<Outcome.Done>(await Working.Portal.WithAsync((PublishingService service) => service.PublishAsync(
            new PublishNote { MeetingId = meetingId, Version = note.Version }, Change, default)));
    }

    private static async Task<Browser> MemberAsync(Working working, Organisation organisation)
    {
        var account = await working.Portal.AddAccountAsync((PortalRole.Member, working.Board.Slug));
        await using var db = working.Db();
        (await db.RoleGrants.SingleAsync(grant => grant.UserId == account.Id)).OrganisationId = organisation.Id;
        await db.SaveChangesAsync();
        return await working.Portal.SignInAsync(account);
    }

    public ValueTask DisposeAsync() => Working.DisposeAsync();
}

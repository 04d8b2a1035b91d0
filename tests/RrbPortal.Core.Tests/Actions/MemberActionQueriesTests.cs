using RrbPortal.Core.Actions;
using RrbPortal.Core.Organisations;
using RrbPortal.Data.Providers;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Actions;

public sealed class MemberActionQueriesTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task List_ByAMember_TheirsFirstThenTheOthersThatTheyMayKnowOf(DatabaseProvider provider)
    {
        await using var world = await ActionWorld.CreateAsync(provider, may: may => may
            .Action("Of others.", more: action => action.Status = ActionStatus.Open)
            .Action("Of others, internal.", more: action => (action.Status, action.Audience) = (ActionStatus.Open, RecordAudience.Internal))
            .Action("Of others, done.", more: action => action.Status = ActionStatus.Done));
        foreach (var (state, month) in new[] { (NoteState.Draft, 1), (NoteState.InReview, 2), (NoteState.Agreed, 3), (NoteState.Withdrawn, 4) })
        {
            await Given.Meeting(world.Board).On(2024, month, 1).NoteIn(state).Action($"Of a note that is {state}.", more: action => action.Status = ActionStatus.Open).SavedIn(world.Db);
        }

        var member = await world.MemberAsync();
        var list = await world.Portal.Of<MemberActionQueries>().ListAsync(new MemberActionFilter(), member.Id, world.By(member).Rights, default);
        var all = await world.Portal.Of<MemberActionQueries>().ListAsync(new MemberActionFilter(Finished: true), member.Id, world.By(member).Rights, default);

        Assert.Equal(["Harbour Trust"], list.Organisations);
        Assert.Equal(["Send the figures."], list.Theirs.Select(line => line.Text));
        Assert.Equal(["Of a note that is Agreed.", "Of a note that is InReview.", "Of others, internal.", "Of others."], list.Others.Select(line => line.Text).Order(StringComparer.Ordinal));
        Assert.Contains("Of others, done.", all.Others.Select(line => line.Text));
    }

    [Fact]
    public async Task Action_ByAMember_HidesWhatIsForTheSecretariatAlone()
    {
        await using var world = await ActionWorld.CreateAsync(action: action => action.InternalNote = "They are slow.");
        var member = await world.MemberAsync();
        await world.UpdateAsync(update => update with { Text = "Said at a meeting whose note is a draft.", MeetingId = world.June.Id, Audience = RecordAudience.Public });
        await world.UpdateAsync(update => update with { Text = "Between meetings." });

        var action = await world.Portal.Of<MemberActionQueries>().ActionAsync(world.ActionId, member.Id, world.By(member).Rights, default);
        await world.PutAsync(world.June.Id, NoteState.InReview);
        var sent = await world.Portal.Of<MemberActionQueries>().ActionAsync(world.ActionId, member.Id, world.By(member).Rights, default);

        Assert.Equal((null, null, true, true), (action!.Story.SourceSentence, action.Story.InternalNote, action.IsTheirs, action.MayReport));
        Assert.Equal(["Between meetings."], action.Story.Updates.Select(update => update.Text));
        Assert.Equal(2, sent!.Story.Updates.Count);
    }

    [Fact]
    public async Task Action_OfADraftOrAnotherBoard_DoesNotExist()
    {
        await using var world = await ActionWorld.CreateAsync();
        var draft = await Given.Meeting(world.Board).On(2024, 6, 27).Action("Of a draft.").SavedIn(world.Db);
        var member = await world.MemberAsync();
        var queries = world.Portal.Of<MemberActionQueries>();
        var other = await Given.Board("Another Board").SavedIn(world.Db);

        Assert.Null(await queries.ActionAsync(draft.Actions[0].Id, member.Id, world.By(member).Rights, default));
        Assert.Null(await queries.ActionAsync(world.ActionId, member.Id, Given.ByMemberOf(other).Rights, default));
        Assert.Null(await queries.ActionAsync(world.ActionId, member.Id, Given.ByAdministrator().Rights, default));
        Assert.NotNull(await queries.ActionAsync(world.ActionId, null, Given.ByChairOf(world.Board).Rights, default));
    }

    [Fact]
    public async Task List_NoteIsBeingCorrected_ShowsTheWordsThatThePublicReads()
    {
        await using var world = await ActionWorld.CreateAsync();
        var member = await world.MemberAsync();
        await world.PutAsync(world.May.Id, NoteState.Correcting);
        var may = await world.Db.ActionItems.FindAsync(world.ActionId);
        may!.Text = "Words of a correction.";
        var added = new ActionItem { MeetingId = world.May.Id, Position = 2, Text = "New in the correction.", Anchor = "action-9" };
        world.Db.ActionItems.Add(added);
        await world.Db.SaveChangesAsync();

        var list = await world.Portal.Of<MemberActionQueries>().ListAsync(new MemberActionFilter(), member.Id, world.By(member).Rights, default);
        var action = await world.Portal.Of<MemberActionQueries>().ActionAsync(world.ActionId, member.Id, world.By(member).Rights, default);

        Assert.Equal(["Send the figures."], list.Theirs.Concat(list.Others).Select(line => line.Text));
        Assert.Equal("Send the figures.", action!.Story.Text);
        Assert.Null(await world.Portal.Of<MemberActionQueries>().ActionAsync(added.Id, member.Id, world.By(member).Rights, default));
    }

    [Theory]
    [InlineData(1, "1 2 4 5")]
    [InlineData(2, "1 2 5")]
    [InlineData(3, "3")]
    [InlineData(5, "1 2 4 5")]
    public void Family_PartsWholesAndMerged_BelongAndSiblingsDoNot(int organisation, string family)
    {
        // 2 and 4 are parts of 1; 5 was merged into 1; 6 is a part of itself by mistake.
        FamilyEntry[] register = [new(1, null, null), new(2, 1, null), new(3, null, null), new(4, 1, null), new(5, null, 1), new(6, 6, null)];

        Assert.Equal(family, string.Join(' ', OrganisationFamily.Of(organisation, register).Order()));
        Assert.Equal([6], OrganisationFamily.Of(6, register));
    }
}

using System.Net;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.TestData;
using RrbPortal.Web.Tests.Secretariat;

namespace RrbPortal.Web.Tests.Members;

public sealed class MemberPagesTests
{
    [Fact]
    public async Task Meeting_InReview_IsForTheMembersOfItsBoard()
    {
        await using var working = await Working.CreateAsync(Whole);
        var address = Links.MemberMeeting(working.Id);
        var member = await working.Portal.AsMemberAsync();

        var list = await member.GetAsync(Links.Members);
        var page = await member.GetAsync(address);

        Assert.Equal(["Meeting of 20 June 2024"], list.All(".entries__title"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Read by members.", page.Text, StringComparison.Ordinal);
        Assert.Contains("For the board.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", page.Html, StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in", (await working.Portal.Anonymous().GetAsync(address)).Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await working.Portal.AsMemberAsync("another")).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await working.Portal.AsAdministratorAsync()).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(Links.MemberMeeting(999_999))).Status);
    }

    [Theory]
    [InlineData(NoteState.Draft)]
    [InlineData(NoteState.Published)]
    [InlineData(NoteState.Correcting)]
    [InlineData(NoteState.Withdrawn)]
    public async Task Meeting_NotInReview_IsNotFound(NoteState state)
    {
        await using var working = await Working.CreateAsync(meeting => Whole(meeting).NoteIn(state));
        var member = await working.Portal.AsMemberAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(Links.MemberMeeting(working.Id))).Status);
        Assert.Contains("There is no note to check now.", (await member.GetAsync(Links.Members)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agenda_Issued_ShowsTitlesAlone()
    {
        await using var working = await Working.CreateAsync(meeting => Whole(meeting).On(2030, 6, 20).NoteIn(NoteState.Draft).Standing(MeetingState.Planned));
        await (await working.Secretary.GetAsync(Links.IssueAgenda(working.Id))).Form("Issue the agenda").SubmitAsync();
        var member = await working.Portal.AsMemberAsync();

        var page = await member.GetAsync(Links.MemberMeeting(working.Id));

        Assert.Contains("1. Data", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Read by members.", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("For the board.", page.Html, StringComparison.Ordinal);
        Assert.Contains("20 June 2030", (await member.GetAsync(Links.Members)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_MeetingIsOverAndItsNoteADraft_HasNoAgendaOfIt()
    {
        await using var working = await Working.CreateAsync(meeting => Whole(meeting).On(2024, 6, 20).NoteIn(NoteState.Draft).Standing(MeetingState.AgendaIssued));

        var list = await (await working.Portal.AsMemberAsync()).GetAsync(Links.Members);

        Assert.Contains("There is no agenda of a meeting to come.", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agree_ByTheChair_IsDoneAndByAMemberIsNot()
    {
        await using var working = await Working.CreateAsync(Whole, fourEyes: true);
        var chair = await working.Portal.AsChairAsync();
        var member = await working.Portal.AsMemberAsync();
        var seen = await chair.GetAsync(Links.MemberMeeting(working.Id));
        var readOnly = await member.GetAsync(Links.MemberMeeting(working.Id));
        Assert.Throws<InvalidOperationException>(() => readOnly.Form("Agree the note"));

        var agreed = await seen.Form("Agree the note").SubmitAsync();

        Assert.Contains("The note was agreed.", agreed.Text, StringComparison.Ordinal);
        await using var db = working.Db();
        Assert.Equal(NoteState.Agreed, db.Notes.Single().State);
    }

    private static MeetingBuilder Whole(MeetingBuilder meeting) => meeting
        .With(record => (record.InternalNotes, record.LeftOver, record.ChairPerson) = ("SECRET notes", "SECRET left over", "SECRET chair"))
        .Attended("Home Office", person: "SECRET person")
        .Item("Data", "Read by members.", item => item.Internal("For the board."))
        .NoteIn(NoteState.InReview);
}

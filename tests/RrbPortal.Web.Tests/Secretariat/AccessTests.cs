using System.Net;
using RrbPortal.Data.Records;

namespace RrbPortal.Web.Tests.Secretariat;

/// <summary>For every page about a meeting: who gets it, and who does not learn that it is there.</summary>
public sealed class AccessTests
{
    private const string Nobody = "999999";

    public static TheoryData<string, string> Pages => new()
    {
        { "", "Meeting of 20 June 2024" },
        { "/findings", "Findings" },
        { "/facts", "Facts" },
        { "/themes", "Themes of the meeting" },
        { "/attendance", "Attendance" },
        { "/attendance/entry", "Add an entry" },
        { "/attendance/entry/{attendance}", "Change an entry" },
        { "/attendance/remove/{attendance}", "Remove this entry?" },
        { "/items", "Items" },
        { "/items/entry", "Add an item" },
        { "/items/entry/{item}", "Change an item" },
        { "/items/remove/{item}", "Remove this item?" },
        { "/note", "Write the note" },
        { "/agenda", "Agenda" },
        { "/agenda/carry", "Copy what is open to another meeting" },
        { "/agenda/issue", "Issue the agenda" },
        { "/decisions", "Decisions" },
        { "/decisions/entry", "Add a decision" },
        { "/decisions/entry/{decision}", "Change a decision" },
        { "/decisions/remove/{decision}", "Remove this decision?" },
        { "/actions", "Actions" },
        { "/actions/entry", "Add an action" },
        { "/actions/entry/{action}", "Change an action" },
        { "/actions/remove/{action}", "Remove this action?" },
        { "/preview", "Meeting of 20 June 2024" },
        { "/ask", "Ask the chair to agree" },
        { "/review", "Review" },
        { "/agree", "Record that the chair agreed" },
        { "/publish", "Publish the note" },
        { "/history", "History" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_ByAnybody_IsForTheBoardsSecretariatAlone(string page, string heading)
    {
        await using var working = await MeetingAsync();
        var address = Address(working.Meeting, page);

        var own = await working.Secretary.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, heading), (own.Status, own.Heading));

        var anonymous = await working.Portal.Anonymous().GetAsync(address);
        Assert.StartsWith("/account/sign-in", anonymous.Address, StringComparison.Ordinal);

        foreach (var (browser, status) in new[]
        {
            (await working.Portal.AsMemberAsync(), HttpStatusCode.Forbidden),
            (await working.Portal.AsChairAsync(), HttpStatusCode.Forbidden),
            (await working.Portal.AsAdministratorAsync(), HttpStatusCode.Forbidden),
            (await working.Portal.AsSecretaryAsync("another"), HttpStatusCode.NotFound),
        })
        {
            var answer = await browser.GetAsync(address);
            Assert.Equal(status, answer.Status);
            Assert.DoesNotContain("A secret title", answer.Html, StringComparison.Ordinal);
        }

        var missing = await working.Secretary.GetAsync(address.Replace($"/meetings/{working.Id}", $"/meetings/{Nobody}", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
    }

    [Theory]
    [InlineData("/findings")]
    [InlineData("/findings?handler=Nonsense")]
    [InlineData("/preview")]
    public async Task Post_HandlerThatIsNotThere_IsNotFound(string page)
    {
        await using var working = await MeetingAsync();

        var answer = await Working.PostAsync(working.Secretary, Links.AddMeeting, "Save and continue", Address(working.Meeting, page));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Theory]
    [InlineData("/attendance/entry/999999")]
    [InlineData("/attendance/remove/999999")]
    [InlineData("/items/entry/999999")]
    [InlineData("/items/remove/999999")]
    [InlineData("/decisions/entry/999999")]
    [InlineData("/decisions/remove/999999")]
    [InlineData("/actions/entry/999999")]
    [InlineData("/actions/remove/999999")]
    public async Task Get_EntryThatIsNotThere_IsNotFound(string page)
    {
        await using var working = await MeetingAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await working.Secretary.GetAsync(Address(working.Meeting, page))).Status);
    }

    [Theory]
    [InlineData("?handler=Step", "move", "SendForReview")]
    [InlineData("/findings?handler=Take", "Input.Value", "Other words")]
    [InlineData("/findings?handler=Dismiss", "Input.Reason", "A reason")]
    [InlineData("/findings?handler=Revive", "answer", "1")]
    [InlineData("/facts", "Input.Place", "Elsewhere")]
    [InlineData("/themes", "Input.Labels", "New")]
    [InlineData("/attendance?handler=AddUnknown", "x", "")]
    [InlineData("/attendance?handler=Move", "direction", "Up")]
    [InlineData("/attendance/entry", "Input.OrganisationAsPrinted", "New")]
    [InlineData("/attendance/remove/{attendance}", "Input.Version", "1")]
    [InlineData("/items?handler=Move", "move", "Up")]
    [InlineData("/items/entry", "Input.Title", "New")]
    [InlineData("/items/entry/{item}?handler=Preview", "Input.Title", "New")]
    [InlineData("/items/remove/{item}", "Input.Version", "1")]
    [InlineData("/note", "Input.Items[0].Public", "New")]
    [InlineData("/note?handler=Look", "Input.Items[0].Public", "New")]
    [InlineData("/note?handler=Speaker&item=1", "Input.Items[0].Public", "New")]
    [InlineData("/note?handler=Attribute&item=1", "line", "New")]
    [InlineData("/note?handler=TakeLine&item=1", "line", "New")]
    [InlineData("/note?handler=TakeFinding&item=1", "key", "New")]
    [InlineData("/note?handler=AddAction&item=1", "Input.Items[0].Action", "New")]
    [InlineData("/note?handler=AddDecision&item=1", "Input.Items[0].Decision", "New")]
    [InlineData("/note?handler=AddTerm&item=1", "letters", "NEW")]
    [InlineData("/note?handler=Attend", "Input.Attendee", "New")]
    [InlineData("/note?handler=PutHeld", "heldId", "1")]
    [InlineData("/note?handler=KeepHeld", "heldId", "1")]
    [InlineData("/note?handler=LetGo", "heldId", "1")]
    [InlineData("/note?handler=Hold", "text", "New")]
    [InlineData("/note?handler=Put", "text", "New")]
    [InlineData("/note?handler=Beside", "text", "New")]
    [InlineData("/agenda?handler=Add", "Input.Title", "New")]
    [InlineData("/agenda?handler=Minutes", "minutes", "5")]
    [InlineData("/agenda?handler=Move", "move", "Up")]
    [InlineData("/agenda?handler=Place", "parent", "")]
    [InlineData("/agenda?handler=Template", "template", "1")]
    [InlineData("/agenda/carry", "Input.ToMeetingId", "1")]
    [InlineData("/agenda/issue", "Input.Version", "1")]
    [InlineData("/decisions?handler=Move", "direction", "Up")]
    [InlineData("/decisions/entry", "Input.Text", "New")]
    [InlineData("/decisions/remove/{decision}", "Input.Version", "1")]
    [InlineData("/actions?handler=Move", "direction", "Up")]
    [InlineData("/actions/entry", "Input.Text", "New")]
    [InlineData("/actions/remove/{action}", "Input.Version", "1")]
    [InlineData("/review?handler=Send", "Input.Message", "Please read")]
    [InlineData("/review?handler=Deadline", "Input.Version", "1")]
    [InlineData("/review?handler=Remind", "x", "")]
    [InlineData("/review?handler=Accept", "comment", "1")]
    [InlineData("/review?handler=Wording", "Input.Wording", "Other words")]
    [InlineData("/review?handler=Answer", "Input.Answer", "No")]
    [InlineData("/agree", "Input.Comment", "By e-mail")]
    [InlineData("/ask", "Version", "1")]
    [InlineData("/publish", "Input.Version", "1")]
    [InlineData("/publish?handler=Schedule", "Input.Time", "9:30")]
    [InlineData("/publish?handler=Cancel", "plan", "1")]
    [InlineData("/withdraw", "Input.Reason", "Mistaken")]
    public async Task Post_ByAnotherBoardsSecretariat_IsNotFoundAndChangesNothing(string page, string field, string value)
    {
        await using var working = await MeetingAsync();
        var stranger = await working.Portal.AsSecretaryAsync("another");

        var answer = await Working.PostAsync(
            stranger, Links.AddMeeting, "Save and continue", Address(working.Meeting, page), (field, value), ("version", "1"), ("entry", "1"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        await using var db = working.Db();
        Assert.False(db.Audit.Any(entry => entry.MeetingId == working.Id));
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefused()
    {
        await using var working = await MeetingAsync();
        var page = await working.Secretary.GetAsync(Links.Working(working.Id, WorkingPage.Facts));

        var answer = await page.Form("Save and continue").Fill("Place", "Elsewhere").Drop("__RequestVerificationToken").SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory]
    [InlineData("/facts")]
    [InlineData("/themes")]
    [InlineData("/items/entry/{item}")]
    [InlineData("/decisions/remove/{decision}")]
    public async Task Get_FormOfAPublishedNote_LeadsToTheOverviewThatSaysWhatToDo(string page)
    {
        await using var working = await MeetingAsync(NoteState.Published);

        var answer = await working.Secretary.GetAsync(Address(working.Meeting, page));

        Assert.Equal(Links.Working(working.Id), answer.Address);
        Assert.Contains("This note is published. Start a correction to change it.", answer.Text, StringComparison.Ordinal);
    }

    private static Task<Working> MeetingAsync(NoteState state = NoteState.InReview) => Working.CreateAsync(meeting => meeting
        .Attended("Home Office")
        .Item("A secret title", "Text.")
        .Decided("Decided.")
        .Action("To do.")
        .NoteIn(state));

    private static string Address(Meeting meeting, string page) => Links.Working(meeting.Id) + page
        .Replace("{attendance}", $"{meeting.Attendance[0].Id}", StringComparison.Ordinal)
        .Replace("{item}", $"{meeting.Items[0].Id}", StringComparison.Ordinal)
        .Replace("{decision}", $"{meeting.Decisions[0].Id}", StringComparison.Ordinal)
        .Replace("{action}", $"{meeting.Actions[0].Id}", StringComparison.Ordinal);
}

using System.Net;
using RrbPortal.TestKit.Hosting;
using RrbPortal.Web.Tests.Visitors;

namespace RrbPortal.Web.Tests.OpenData;

/// <summary>Tables of everything that is published.</summary>
public sealed class TableTests
{
    [Fact]
    public async Task Tables_OfPublishedNotes_HoldARowForEach()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var key = await portal.Series().PublishAsync(Published.FullNote);
        var gone = Published.FullNote with { Date = new DateOnly(2024, 3, 14) };
        await portal.Series().WithdrawAsync(gone, await portal.Series().PublishAsync(gone), "It named a person.");
        var visitor = portal.Anonymous();

        var actions = await visitor.GetAsync("/actions.csv");
        var attendance = await visitor.GetAsync("/attendance.csv?board=rrb&year=2024");
        var decisions = await visitor.GetAsync("/decisions.csv");

        Assert.Equal((HttpStatusCode.OK, "text/csv", "actions.csv"), (actions.Status, actions.ContentHeaders.ContentType!.MediaType, actions.ContentHeaders.ContentDisposition!.FileName));
        Assert.Equal(
            [
                "id,board,board_name,date,revision,meeting_address,anchor,item,reference,action,owners,due_state,due_date,due_as_printed,status_state,status,action_address",
                $"urn:uuid:{key:D}#action-1,rrb,Reducing Reoffending Board,2024-06-20,1,ADDRESS,action-1,2,AP1,Share the review.,MOPAC; Clinks,recorded,2024-09-12,,recorded,inProgress,ADDRESS#action-1",
            ],
            Lines(actions.Html));
        Assert.Equal(
            [
                "id,board,board_name,date,revision,meeting_address,organisation,organisation_slug,role,person,presence,capacity",
                $"urn:uuid:{key:D},rrb,Reducing Reoffending Board,2024-06-20,1,ADDRESS,Clinks,clinks,,,present,member",
                $"urn:uuid:{key:D},rrb,Reducing Reoffending Board,2024-06-20,1,ADDRESS,Clinks,clinks,,,present,member",
                $"urn:uuid:{key:D},rrb,Reducing Reoffending Board,2024-06-20,1,ADDRESS,Right to Know,rtk,,,present,guest",
                $"urn:uuid:{key:D},rrb,Reducing Reoffending Board,2024-06-20,1,ADDRESS,Metropolitan Police Service,mps,,,apologies,member",
            ],
            Lines(attendance.Html));
        Assert.Equal($"urn:uuid:{key:D}#decision-1,rrb,Reducing Reoffending Board,2024-06-20,1,ADDRESS,decision-1,2,The plan was agreed.,the Board,ADDRESS#decision-1", Lines(decisions.Html)[1]);
    }

    [Theory]
    [InlineData("?board=other")]
    [InlineData("?year=2023")]
    public async Task Table_OfWhatHoldsNothing_IsItsHead(string query)
    {
        await using var portal = await PortalApplication.CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);

        Assert.Single(Lines((await portal.Anonymous().GetAsync($"/actions.csv{query}")).Html));
    }

    /// <summary>The lines without the byte order mark, whole addresses of the meeting in one word.</summary>
    private static string[] Lines(string csv)
        => [.. csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(line => System.Text.RegularExpressions.Regex.Replace(line, "https?://[^,#]+/boards/rrb/meetings/2024-06-20", "ADDRESS", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)))];
}

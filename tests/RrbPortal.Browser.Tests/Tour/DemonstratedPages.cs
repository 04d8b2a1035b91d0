using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Core.Boards;
using RrbPortal.Core.Common;
using RrbPortal.Core.Demonstration;
using RrbPortal.Core.Importing;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Reading.Documents;
using RrbPortal.Data;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;
using RrbPortal.Web;
using RrbPortal.Web.Security;

namespace RrbPortal.Browser.Tests.Tour;

/// <summary>A page of the portal with an address where something is to be seen.</summary>
/// <param name="Button">Pressed before anybody looks; null where the page is looked at as it comes.</param>
internal sealed record DemonstratedPage(Audience Audience, string Route, string Address, string? Button = null)
{
    public override string ToString() => Button is null ? Address : $"{Address} after \"{Button}\"";
}

/// <summary>The demonstration board, and for every route of the portal at least one address on it.</summary>
internal static class DemonstratedPages
{
    private static readonly string[] FilesWithoutExtension = ["secretariat/imports/files/{id:int}/original", "members/meetings/{id:int}/pack"];

    private const string InvitationToken = "demonstrated";
    private const string SubscriptionKey = "0123456789abcdef0123456789abcdef01234567";

    /// <summary>Who looks at the pages of an audience; null for a visitor.</summary>
    public static TestAccount? AccountOf(Audience audience) => audience switch
    {
        Audience.Members => Account("member@demo.example"),
        Audience.Secretariat or Audience.RegisterKeepers => Account("secretary@demo.example"),
        Audience.Administrators => Account("administrator@demo.example"),
        Audience.SignedIn => Account("chair@demo.example"),
        _ => null,
    };

    /// <summary>Whether a route gives out a file, and no page: feeds, calendars, downloads, data.</summary>
    public static bool IsFile(string route) => route.Contains('.', StringComparison.Ordinal) || route.StartsWith("api/", StringComparison.Ordinal) || FilesWithoutExtension.Contains(route, StringComparer.Ordinal);

    public static async Task<IReadOnlyList<DemonstratedPage>> CreateAsync(PortalApplication portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var operatorChange = Change.FromCommandLine("test");
        await scope.ServiceProvider.GetRequiredService<DemonstrationBoard>().LoadAsync(operatorChange, CancellationToken.None);
        var batch = await ImportAsync(scope.ServiceProvider, operatorChange);
        await RegisterAsync(scope.ServiceProvider, operatorChange);
        await FollowAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
        await InviteAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
        var agreed = await DemonstratedPublishing.AddAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
        var values = await ValuesAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), batch, agreed);
        return
        [
            .. Audiences.Routes.Where(route => route.Value is not Audience.Operations && !IsFile(route.Key)).SelectMany(route => values(route.Key).Select(address => new DemonstratedPage(route.Value, route.Key, address))),
        ];
    }

    private static TestAccount Account(string email) => new(Guid.Empty, email, email, DemonstrationAccounts.Password);

    private static async Task<int> ImportAsync(IServiceProvider services, Change change)
    {
        var db = services.GetRequiredService<PortalDbContext>();
        var board = await db.Boards.Where(board => board.Slug == DemonstrationBoard.Slug).Select(board => board.Id).SingleAsync();
        using var note = new MemoryStream("Note of Meeting\n\nReducing Reoffending Board\n\n1st February 2024\n\nAttendees:\n\nClinks\n\n1. Welcome\n\nThe chair spoke.\n\nThe next meeting will be on Monday 3rd April 2024.\n"u8.ToArray());
        using var broken = new MemoryStream([0, 1, 2]);

        // The note of a meeting that is here already: its page asks where each item goes.
        var there = await db.Meetings.Where(meeting => meeting.State == MeetingState.Planned && meeting.Date != null).OrderBy(meeting => meeting.Id).Select(meeting => meeting.Date!.Value).FirstAsync();
        using var planned = new MemoryStream(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Note of Meeting\n\nReducing Reoffending Board\n\n{there:d MMMM yyyy}, 13:00-15:00\n\nA hall by the river\n\nAttendees:\n\nClinks\n\n1. Welcome\n\nThe chair spoke.\n\n2. A matter of its own\n\nThe Board agreed that it comes back.\n\n2.1. A part of it\n\nClinks spoke.\n")));
        var documents = services.GetRequiredService<DocumentReader>();
        var files = new[] { await IncomingFile.ReadAsync("february.txt", note, documents, default), await IncomingFile.ReadAsync("broken.txt", broken, documents, default), await IncomingFile.ReadAsync("planned.txt", planned, documents, default) };
        return ((Outcome.Done)await services.GetRequiredService<ImportService>().ReceiveAsync(new ReceiveFiles(board, files), change, default)).Id;
    }

    /// <summary>Somebody who follows two things by mail, and is asked to confirm a third.</summary>
    private static async Task FollowAsync(PortalDbContext db)
    {
        var now = PortalApplication.Start;
        var subscription = new Subscription { Id = Guid.NewGuid(), Address = "reader@demo.example", AddressKey = "reader@demo.example", LeaveKey = SubscriptionKey, Since = now };
        subscription.Topics.Add(new FollowedTopic { Kind = TopicKind.Everything, Slug = string.Empty, ConfirmedAt = now, Rhythm = MailRhythm.Weekly });
        subscription.Topics.Add(new FollowedTopic { Kind = TopicKind.Board, Slug = DemonstrationBoard.Slug, ConfirmedAt = now });
        subscription.Topics.Add(new FollowedTopic { Kind = TopicKind.Organisation, Slug = "clinks", AskedAt = now, MailedAt = now, TokenHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(InvitationToken))) });
        db.Subscriptions.Add(subscription);
        await db.SaveChangesAsync();
    }

    /// <summary>An invitation whose token is known; the mails of others hold theirs.</summary>
    private static async Task InviteAsync(PortalDbContext db)
    {
        db.Invitations.Add(new Invitation
        {
            Email = "invited@demo.example",
            Name = "Invited Person",
            Role = PortalRole.Administrator,
            TokenHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(InvitationToken))),
            InvitedAt = PortalApplication.Start,
            ByName = "Kit Farrow",
            ExpiresAt = PortalApplication.Start.AddDays(7),
        });
        await db.SaveChangesAsync();
    }

    /// <summary>An organisation that nothing refers to, and a term of the glossary.</summary>
    private static async Task RegisterAsync(IServiceProvider services, Change change)
    {
        await services.GetRequiredService<OrganisationService>().AddAsync(new AddOrganisation { Name = "Unused Organisation", Aliases = ["Another name of it"] }, change, default);
        var board = await services.GetRequiredService<PortalDbContext>().Boards.Where(board => board.Slug == DemonstrationBoard.Slug).Select(board => board.Id).SingleAsync();
        await services.GetRequiredService<GlossaryService>().AddAsync(new AddTerm(board, "OoCD", "out of court disposal"), change, default);
    }

    private static async Task<Func<string, IReadOnlyList<string>>> ValuesAsync(PortalDbContext db, int batch, IReadOnlyList<int> agreed)
    {
        var review = await db.Meetings.Where(meeting => meeting.Note!.State == NoteState.InReview).OrderBy(meeting => meeting.Id).Select(meeting => meeting.Id).FirstAsync();
        var published = await db.Meetings.Where(meeting => meeting.Note!.State == NoteState.Published).OrderBy(meeting => meeting.Id).Select(meeting => meeting.Id).FirstAsync();
        var item = await db.AgendaItems.Where(item => item.MeetingId == review).OrderBy(item => item.Id).Select(item => item.Id).FirstAsync();
        var entry = await db.Attendance.Where(row => row.MeetingId == review).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync();
        var decision = await db.Decisions.Where(row => row.MeetingId == review).OrderBy(row => row.Id).Select(row => (int?)row.Id).FirstOrDefaultAsync();
        var action = await db.ActionItems.Where(row => row.MeetingId == review).OrderBy(row => row.Id).Select(row => (int?)row.Id).FirstOrDefaultAsync();
        var stories = await db.ActionItems.Where(row => row.MeetingId != review && row.Anchor != null).OrderByDescending(row => row.Updates.Count).Select(row => row.Id).Take(2).ToListAsync();
        var organisations = await db.Organisations.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync();
        var papers = await db.Papers.OrderBy(row => row.Id).Select(row => new { row.Id, row.MeetingId, row.PublicKey, IsWithdrawn = row.WithdrawnAt != null }).ToListAsync();
        var withdrawn = papers.Find(paper => paper.IsWithdrawn)!;
        var coming = await db.Meetings.Where(meeting => meeting.Id == withdrawn.MeetingId).Select(meeting => meeting.Date).SingleAsync();
        var mails = await db.Outbox.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync();
        var term = await db.Glossary.Select(row => row.Id).FirstAsync();
        var topic = await db.ForwardPlan.Where(row => row.State == ForwardPlanState.Waiting).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync();
        var seat = await db.Memberships.OrderBy(row => row.Id).Select(row => row.Id).FirstAsync();
        var files = await db.ImportFiles.Where(file => file.ImportBatchId == batch).OrderBy(file => file.Id).Select(file => file.Id).ToListAsync();
        var member = await db.Users.Where(user => user.Email == "member@demo.example").Select(user => user.Id).SingleAsync();
        var user = await db.Users.OrderBy(user => user.Email).Select(user => user.Id).FirstAsync();
        var comment = await db.ReviewComments.Where(row => row.State == ReviewCommentState.Open && row.ProposedWording != null).Select(row => row.Id).FirstAsync();
        var publications = await db.Publications.OrderBy(row => row.Id).Select(row => new { row.MeetingDate, row.Revision, row.Event }).ToListAsync();
        var hashes = await db.Publications.Where(row => row.ContentHash != null).OrderBy(row => row.Id).Select(row => row.ContentHash!).Take(2).ToListAsync();
        var dates = publications.Select(row => $"{row.MeetingDate:yyyy-MM-dd}").Distinct().ToList();
        var issued = await db.AgendaVersions.OrderBy(version => version.Id).Select(version => version.MeetingId).FirstAsync();
        var planned = await db.Meetings.Where(meeting => meeting.State == MeetingState.Planned).OrderBy(meeting => meeting.Id).Select(meeting => meeting.Id).FirstAsync();
        var template = await db.AgendaTemplates.OrderBy(row => row.Id).Select(row => row.Id).FirstAsync();
        dates.AddRange((await db.PublishedAgendas.Select(row => row.MeetingDate).Distinct().ToListAsync()).Select(date => $"{date:yyyy-MM-dd}"));
        var themes = await db.Themes.OrderBy(theme => theme.Id).Select(theme => theme.Slug).ToListAsync();

        return route =>
        {
            int?[] entries = route.Split('/') switch
            {
                [_, _, _, "items", ..] => [item],
                [_, _, _, "attendance", ..] => [entry],
                [_, _, _, "decisions", ..] => [decision],
                [_, _, _, "actions", ..] => [action],
                [_, _, _, "glossary", ..] => [term],
                [_, _, _, "forward-plan", ..] => [topic],
                [_, _, _, "profile", ..] => [seat],
                [_, _, _, "papers", ..] => [papers[0].Id],
                [_, _, _, "templates", ..] => [template],
                _ => [null],
            };
            int[] ids = route.StartsWith("secretariat/imports/files", StringComparison.Ordinal) ? [.. files]
                : route.StartsWith("secretariat/imports", StringComparison.Ordinal) ? [batch]
                : route.StartsWith("secretariat/organisations", StringComparison.Ordinal) ? [organisations[0], organisations[^1]]
                : route.StartsWith("admin/mail", StringComparison.Ordinal) ? [.. mails]
                : route.EndsWith("/bring-in", StringComparison.Ordinal) ? [planned, review]
                : route.EndsWith("/publish", StringComparison.Ordinal) ? [review, .. agreed]
                : route.EndsWith("/withdraw", StringComparison.Ordinal) ? [published]
                : route is "secretariat/meetings/{id:int}" or "secretariat/meetings/{id:int}/note" ? [review, published]
                : route.Contains("/papers", StringComparison.Ordinal) ? [withdrawn.MeetingId, review]
                : route is "secretariat/actions/{id:int}" or "members/actions/{id:int}" ? [.. stories]
                : route.EndsWith("/agenda", StringComparison.Ordinal) && route.StartsWith("secretariat", StringComparison.Ordinal) ? [issued, planned, review, published]
                : route.EndsWith("/issue", StringComparison.Ordinal) ? [issued, planned, published]
                : route.Contains("/agenda", StringComparison.Ordinal) ? [issued]
                : [review];
            if (route.Contains("{key:guid}", StringComparison.Ordinal))
            {
                // Of a paper that can be read the browser saves the file; of a withdrawn one there is a page.
                return [route.StartsWith("boards", StringComparison.Ordinal) ? Links.PublicPaper(DemonstrationBoard.Slug, coming!.Value, withdrawn.PublicKey) : Links.Paper(withdrawn.PublicKey)];
            }

            IEnumerable<string> addresses = [$"/{route}"];
            addresses = With(addresses, "{id:int}", ids.Select(id => $"{id}"));
            addresses = With(addresses, "{id:guid}", [$"{user}"]);
            addresses = With(addresses, "{entry:int}", entries.Select(id => $"{id ?? 0}"));
            addresses = With(addresses, "/{entry:int?}", entries.Select(id => $"/{id}").Append(""));
            addresses = With(addresses, "{board}", [DemonstrationBoard.Slug]);
            addresses = With(addresses, "{date}", dates);
            addresses = With(addresses, "{revision:int:min(1)}", ["1"]);
            addresses = With(addresses, "{before:int:min(1)}/{after:int:min(1)}", publications.Any(row => row.Revision > 1) ? ["1/2"] : ["1/1"]);
            addresses = With(addresses, "{year:int:range(1900,2999)}", publications.Select(row => $"{row.MeetingDate.Year}").Distinct());
            addresses = With(addresses, "{theme}", themes.Take(2));
            addresses = With(addresses, "{organisation}", ["clinks", "london-probation"]);
            addresses = With(addresses, "{thread}", ["peer-support", "womens-centres"]);
            addresses = With(addresses, "{number:int}", ["1", "2"]);
            addresses = With(addresses, "{before:int}/{after:int}", ["1/2"]);
            addresses = With(addresses, "{hash}", [.. hashes, new string('0', 64)]);
            addresses = With(addresses, "{code:int}", ["404", "500"]);
            addresses = With(addresses, "{key}", [SubscriptionKey, "ended"]);
            addresses = With(addresses, "{token}", [InvitationToken, "used-up"]);
            addresses = With(addresses, "/{token?}", route.StartsWith("account/invitation", StringComparison.Ordinal) ? [$"/{InvitationToken}", ""] : ["/used-up"]);
            addresses = route is "admin/accounts/{id:guid}" ? addresses.Append($"/admin/accounts/{member}") : addresses;
            addresses = route.EndsWith("/merge", StringComparison.Ordinal) ? addresses.Concat(addresses.Select(address => $"{address}?into={organisations[1]}")).ToList() : addresses;
            addresses = route switch
            {
                "verify" => ["/verify", "/verify?hash=none"],
                "search" => ["/search", "/search?q=housing", "/search?q=housnig&kind=item", "/search?q=nothing-of-it"],
                "members/meetings/{id:int}" => addresses.SelectMany(address => new[] { address, $"{address}?on=note", $"{address}?note=0" }).ToList(),
                "secretariat/meetings/{id:int}/review" => addresses.SelectMany(address => new[] { address, $"{address}?answer={comment}", $"{address}?wording={comment}" }).ToList(),
                _ => addresses,
            };
            return [.. addresses.Where(address => !address.Contains('{', StringComparison.Ordinal))];
        };
    }

    private static IEnumerable<string> With(IEnumerable<string> addresses, string parameter, IEnumerable<string> values)
        => addresses.SelectMany(address => address.Contains(parameter, StringComparison.Ordinal)
            ? values.Select(value => address.Replace(parameter, value, StringComparison.Ordinal))
            : [address]);
}

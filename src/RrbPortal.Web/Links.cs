using System.Globalization;
using RrbPortal.Core.Search;

namespace RrbPortal.Web;

/// <summary>Every address of the portal, typed. Pages, redirects and feeds ask here; none writes an address by hand.</summary>
public static partial class Links
{
    public const string Home = "/";
    public const string Meetings = "/meetings";
    public const string Themes = "/themes";
    public const string Search = "/search";
    public const string SearchFeed = "/search.atom";
    public const string PublishedActions = "/actions";
    public const string PublishedDecisions = "/decisions";
    public const string PublishedOrganisations = "/organisations";
    public const string Verify = "/verify";
    public const string Accessibility = "/accessibility";
    public const string Privacy = "/privacy";
    public const string Feed = "/feed.atom";

    /// <summary>Where mails of what is published are asked for.</summary>
    public const string Subscribe = "/subscribe";
    public const string Subscriptions = "/subscriptions";
    public const string Calendar = "/calendar.ics";
    public const string Sitemap = "/sitemap.xml";
    public const string Robots = "/robots.txt";

    /// <summary>The picture that goes with a page's address when somebody shares it.</summary>
    public const string ShareImage = "/share.png";

    /// <summary>How programs read what is published.</summary>
    public const string OpenData = "/open-data";
    public const string Api = "/api/v1";
    public const string OpenApi = "/openapi/v1.json";
    public const string Catalogue = "/catalogue.jsonld";
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    /// <summary>All that is published, as tables.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["/actions.csv", "/attendance.csv", "/decisions.csv"];

    /// <summary>The document of a meeting, for programs.</summary>
    public static string MeetingData(string board, DateOnly date) => $"{Api}{Meeting(board, date)}";

    /// <summary>What a board says of itself, for programs.</summary>
    public static string AboutBoardData(string board) => $"{Api}{Board(board)}";

    public static string BoardFeed(string board) => $"{Board(board)}/feed.atom";

    public static string BoardCalendar(string board) => $"{Board(board)}/calendar.ics";

    public static string ThemeFeed(string theme) => $"{Theme(theme)}/feed.atom";

    public static string OrganisationFeed(string organisation) => $"/organisations/{organisation}/feed.atom";

    public static string MeetingCalendar(string board, DateOnly date) => $"{Meeting(board, date)}.ics";

    /// <summary>Asks for mails about a board, a theme or an organisation.</summary>
    public static string SubscribeTo(string? board = null, string? theme = null, string? organisation = null)
        => Narrowed(Subscribe, ("board", board), ("theme", theme), ("organisation", organisation));

    /// <summary>Where the mail leads that asks for confirmation.</summary>
    public static string ConfirmSubscription(string token) => $"{Subscribe}/confirm/{Uri.EscapeDataString(token)}";

    /// <summary>What somebody follows by mail, opened by the key in each of those mails.</summary>
    public static string Subscription(string key) => $"{Subscriptions}/{Uri.EscapeDataString(key)}";

    /// <summary>Ends all mails of a subscription with one POST.</summary>
    public static string LeaveSubscription(string key) => $"{Subscription(key)}/leave";

    public static string Board(string board) => $"/boards/{board}";

    /// <summary>What a board says of itself: purpose, members, terms of reference.</summary>
    public static string AboutBoard(string board) => $"{Board(board)}/about";

    public static string BoardMeetings(string board) => $"/boards/{board}/meetings";

    /// <summary>The meetings of a board that an organisation attended, or sent apologies to.</summary>
    public static string MeetingsWith(string board, string organisation) => $"{BoardMeetings(board)}?organisation={organisation}";

    public static string Meeting(string board, DateOnly date) => $"/boards/{board}/meetings/{Iso(date)}";

    public static string Item(string board, DateOnly date, string anchor) => $"{Meeting(board, date)}#{anchor}";

    public static string History(string board, DateOnly date) => $"{Meeting(board, date)}/history";

    public static string Revision(string board, DateOnly date, int revision)
        => string.Create(CultureInfo.InvariantCulture, $"{History(board, date)}/{revision}");

    /// <summary>Where two revisions of a note are chosen.</summary>
    public static string ChooseRevisions(string board, DateOnly date) => $"{Meeting(board, date)}/compare";

    /// <summary>What one revision of a note says that another does not.</summary>
    public static string CompareRevisions(string board, DateOnly date, int before, int after)
        => string.Create(CultureInfo.InvariantCulture, $"{ChooseRevisions(board, date)}/{before}/{after}");

    /// <summary>The notes of one year.</summary>
    public static string BoardYear(string board, int year) => string.Create(CultureInfo.InvariantCulture, $"{BoardMeetings(board)}/{year}");

    /// <summary>A note as a file: its current revision, or the one with a number.</summary>
    public static string Download(string board, DateOnly date, string format, int? revision = null)
        => $"{(revision is { } number ? Revision(board, date, number) : Meeting(board, date))}.{format}";

    /// <summary>All notes of a board's year, in a zip.</summary>
    public static string YearArchive(string board, int year) => string.Create(CultureInfo.InvariantCulture, $"{BoardMeetings(board)}/{year}.zip");

    public static string Theme(string theme) => $"/themes/{theme}";

    /// <summary>Hits for some words, narrowed and turned to a page; or (with <see cref="SearchFeed"/>) the feed of them.</summary>
    public static string SearchFor(SearchRequest search, string address = Search)
        => Narrowed(
            address,
            ("q", search.Words),
            ("board", search.Filter.Board),
            ("year", search.Filter.Year is { } year ? Number(year) : null),
            ("theme", search.Filter.Theme),
            ("organisation", search.Filter.Organisation),
            ("kind", search.Filter.Kind?.ToString().ToLowerInvariant()),
            ("exact", search.IsExact ? "true" : null),
            ("page", search.Page > 1 ? Number(search.Page) : null));

    /// <summary>A public register (of actions, of decisions), narrowed and turned to a page.</summary>
    public static string Register(string address, RegisterFilter filter)
        => Narrowed(
            address,
            ("board", filter.Board),
            ("status", filter.Status?.ToString().ToLowerInvariant()),
            ("organisation", filter.Organisation),
            ("year", filter.Year is { } year ? Number(year) : null),
            ("theme", filter.Theme),
            ("overdue", filter.Overdue ? "true" : null),
            ("page", filter.Page > 1 ? Number(filter.Page) : null));

    /// <summary>One of the <see cref="Tables"/>, narrowed.</summary>
    public static string PublishedTable(string name, string? board, int? year)
        => Narrowed($"/{name}.csv", ("board", board), ("year", year is { } of ? Number(of) : null));

    /// <summary>What is published under a SHA-256.</summary>
    public static string Verified(string hash) => $"{Verify}/{hash}";

    /// <summary>What is published of an organisation.</summary>
    public static string PublishedOrganisation(string organisation, int page = 1)
        => Narrowed($"{PublishedOrganisations}/{organisation}", ("page", page > 1 ? Number(page) : null));

    /// <summary>The public part of a board's forward plan.</summary>
    public static string PublicForwardPlan(string board) => $"/boards/{board}/forward-plan";

    /// <summary>A day as addresses have it; null for none.</summary>
    public static string? Iso(DateOnly? date) => date is { } day ? Iso(day) : null;

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The file of a public paper.</summary>
    public static string PublicPaper(string board, DateOnly date, Guid paper) => $"{Meeting(board, date)}/papers/{paper}";

    private static string Narrowed(string address, params IEnumerable<(string Name, string? Value)> filters)
    {
        var query = string.Join('&', filters.Where(filter => !string.IsNullOrEmpty(filter.Value)).Select(filter => $"{filter.Name}={Uri.EscapeDataString(filter.Value!)}"));
        return query.Length == 0 ? address : $"{address}?{query}";
    }

    private static string Iso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}

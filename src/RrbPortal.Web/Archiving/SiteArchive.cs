using System.Security.Cryptography;
using RrbPortal.Core.Archiving;
using RrbPortal.Web.Endpoints;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Archiving;

/// <summary>What came of writing an archive.</summary>
/// <param name="Changes">Null where nothing was written, because addresses did not answer.</param>
internal sealed record ArchiveOutcome(int Files, ArchiveChanges? Changes, IReadOnlyList<string> Problems);

/// <summary>Writes all that is published as files that any web server hands out.</summary>
/// <param name="name">The name of the site.</param>
internal sealed class SiteArchive(SiteInProcess site, string name, PrintedViews views)
{
    private const string AboutView = "/Pages/Shared/Archive/_About.cshtml";
    private const string MovedView = "/Pages/Shared/Archive/_Moved.cshtml";

    /// <param name="isStillSo">Whether nothing was published since the state was read; asked when everything has been read.</param>
    /// <returns>Null where something was; then nothing is written.</returns>
    public async Task<ArchiveOutcome?> WriteAsync(ArchiveState state, ArchiveFolder folder, Action<int> progress, Func<Task<bool>> isStillSo, CancellationToken ct)
    {
        var crawl = new SiteCrawl(site, folder, progress);
        await crawl.FollowAsync(Known(state), ct);
        if (!await isStillSo())
        {
            return null;
        }

        var kept = crawl.Answers.Values.OfType<KeptAnswer>().Where(answer => answer.Path is not null).OrderBy(answer => answer.Path, StringComparer.Ordinal).ToList();
        List<string> problems = [.. crawl.Problems, .. Twice(kept)];
        if (problems.Count > 0)
        {
            return new ArchiveOutcome(kept.Count, Changes: null, problems);
        }

        var drafts = kept.ToDictionary(answer => answer.Path!, answer => answer.Draft, StringComparer.Ordinal);
        var styles = kept.Select(answer => answer.Path!).FirstOrDefault(path => path.EndsWith(".css", StringComparison.Ordinal));
        await Parallel.ForEachAsync(kept, ct, async (answer, stop) => await FinishAsync(answer, crawl.Answers, styles, stop));

        await AddAsync(drafts, ArchivedPage.About, folder.Draft(0), await views.WriteAsync(AboutView, new ArchiveAbout(
            name, site.Address.AbsoluteUri, state.Sequence, state.At, From(ArchivedPage.About, styles), ArchivePath.Relative(ArchivedPage.About, "index.html"))), ct);
        foreach (var (saved, door) in Doors(kept))
        {
            await AddAsync(drafts, door, $"{drafts[saved]}-door", await MovedAsync(door, ArchivePath.Relative(door, saved), styles), ct);
        }

        var files = new List<ArchivedFile>();
        foreach (var (path, draft) in drafts.OrderBy(draft => draft.Key, StringComparer.Ordinal))
        {
            await using var bytes = File.OpenRead(draft);
            files.Add(new ArchivedFile(path, Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, ct))));
        }

        var manifest = new ArchiveManifest(site.Address.AbsoluteUri, state.Sequence, state.At, IsComplete: true, files);
        return new ArchiveOutcome(files.Count, await folder.TakeAsync(manifest, drafts, ct), []);
    }

    /// <summary>Every address without parameters, and those of records, tombstones and moved ones among them, which no link need lead to.</summary>
    private static IEnumerable<string> Known(ArchiveState state)
    {
        var plain = Audiences.Routes.Where(route => route.Value is Audience.Visitors && !route.Key.Contains('{', StringComparison.Ordinal)).Select(route => $"/{route.Key}");
        var meetings = state.Meetings.SelectMany(meeting => new[] { Links.Meeting(meeting.BoardSlug, meeting.Date) }.Concat(
            meeting.Readable.Count == 0 ? [] :
            [
                Links.MeetingCalendar(meeting.BoardSlug, meeting.Date),
                Links.MeetingData(meeting.BoardSlug, meeting.Date),
                Links.History(meeting.BoardSlug, meeting.Date),
                .. meeting.Readable.Select(revision => Links.Revision(meeting.BoardSlug, meeting.Date, revision)),
            ]));
        var profiles = state.Profiles.SelectMany(board => new[] { Links.Board(board), Links.AboutBoard(board), Links.AboutBoardData(board) });
        return [.. plain, .. meetings, .. profiles, .. state.Papers.Select(paper => Links.PublicPaper(paper.BoardSlug, paper.Date, paper.Key))];
    }

    private static IEnumerable<string> Twice(IEnumerable<KeptAnswer> kept)
        => kept.GroupBy(answer => answer.Path, StringComparer.OrdinalIgnoreCase).Where(file => file.Count() > 1).Select(file => $"{string.Join(" and ", file.Select(answer => answer.Address))}: would be one file, {file.Key}");

    /// <summary>Papers have no ending in their address; there the archive has a page that leads to the file.</summary>
    private static IEnumerable<(string Saved, string Door)> Doors(IEnumerable<KeptAnswer> kept)
        => kept.Where(answer => answer is { IsPage: false, Target: null } && !Path.HasExtension(answer.Address.Split('?')[0]) && !answer.Path!.EndsWith("/index.json", StringComparison.Ordinal))
            .Select(answer => (answer.Path!, $"{answer.Path![..answer.Path!.LastIndexOf('/')]}/index.html"));

    private async Task FinishAsync(KeptAnswer answer, IReadOnlyDictionary<string, KeptAnswer?> answers, string? styles, CancellationToken ct)
    {
        if (answer.IsPage)
        {
            var page = new ArchivedPage(site.Address, name, address => FileOf(answers, address));
            await File.WriteAllTextAsync(answer.Draft, page.Of(await File.ReadAllBytesAsync(answer.Draft, ct), answer.Address, answer.Path!), ct);
        }
        else if (answer.Target is { } target)
        {
            // What it leads to may be on the live site alone.
            var link = FileOf(answers, target) is { } file ? ArchivePath.Relative(answer.Path!, file) : new Uri(site.Address, target).AbsoluteUri;
            await File.WriteAllTextAsync(answer.Draft, await MovedAsync(answer.Path!, link, styles), ct);
        }
    }

    private Task<string> MovedAsync(string from, string target, string? styles) => views.WriteAsync(MovedView, new ArchiveMoved(name, target, From(from, styles)));

    private static string? From(string page, string? file) => file is null ? null : ArchivePath.Relative(page, file);

    private static async Task AddAsync(Dictionary<string, string> drafts, string path, string draft, string html, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(draft)!);
        await File.WriteAllTextAsync(draft, html, ct);
        drafts.Add(path, draft);
    }

    /// <summary>The file behind an address; behind one that leads to another, that one's.</summary>
    private static string? FileOf(IReadOnlyDictionary<string, KeptAnswer?> answers, string address)
    {
        for (var steps = 0; steps < 5 && answers.GetValueOrDefault(address) is { } answer; steps++)
        {
            if (answer.Target is not { } target)
            {
                return answer.Path;
            }

            address = target;
        }

        return null;
    }
}

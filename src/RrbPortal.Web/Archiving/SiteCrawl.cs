using System.Collections.Concurrent;
using System.Globalization;
using AngleSharp.Html.Parser;
using RrbPortal.Core.Archiving;

namespace RrbPortal.Web.Archiving;

/// <summary>
/// Asks for every public address, from those that are known to those that their answers name, until there is no other.
/// What comes back is put aside as it came.
/// </summary>
internal sealed class SiteCrawl(SiteInProcess site, ArchiveFolder folder, Action<int> progress)
{
    private readonly FoundLinks _links = new(site.Address);
    private readonly ConcurrentDictionary<string, KeptAnswer?> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _problems = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _dead = new(StringComparer.Ordinal);
    private int _drafts;

    /// <summary>What is kept, by its address; nothing where an address is no part of an archive.</summary>
    public IReadOnlyDictionary<string, KeptAnswer?> Answers => _answers;

    /// <summary>Addresses that should be there and are not, each with what they answered, in the order of the alphabet.</summary>
    public IReadOnlyList<string> Problems => Sentences(_problems);

    /// <summary>Addresses that are named and that nothing is published at: the site itself has these dead links, from texts for the most part.</summary>
    public IReadOnlyList<string> DeadLinks => Sentences(_dead);

    public async Task FollowAsync(IEnumerable<string> addresses, CancellationToken ct)
    {
        var waiting = addresses.Distinct(StringComparer.Ordinal).Select(address => new Named(address, By: null)).ToList();
        while (waiting.Count > 0)
        {
            var found = new ConcurrentBag<Named>();
            await Parallel.ForEachAsync(waiting, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = ct }, async (named, stop) =>
            {
                foreach (var next in await AskAsync(named, stop))
                {
                    found.Add(next);
                }

                progress(_answers.Count);
            });
            waiting = [.. found.OrderBy(named => named.IsDoubtful).ThenBy(named => named.By, StringComparer.Ordinal).DistinctBy(named => named.Address, StringComparer.Ordinal).Where(named => !_answers.ContainsKey(named.Address))];
        }
    }

    private async Task<IEnumerable<Named>> AskAsync(Named named, CancellationToken ct)
    {
        var (address, answer) = (named.Address, await site.AskAsync(named.Address, ct));
        if (answer is { IsForArchive: true, IsThere: true } && InSmallLetters(address) is var usual && usual != address)
        {
            // The portal answers to capitals as well; in an archive they would be other files, or on some systems the same one.
            _answers[address] = new KeptAnswer(address, Path: null, NewDraft(), IsPage: false, usual);
            return [named with { Address = usual }];
        }

        switch (answer.Status)
        {
            case StatusCodes.Status200OK when answer.IsForArchive:
            case StatusCodes.Status410Gone when answer is { IsForArchive: true, IsPage: true }:
                return await KeepAsync(address, answer, ct);
            case StatusCodes.Status301MovedPermanently or StatusCodes.Status302Found when answer.IsForArchive:
                return Lead(address, answer);
            case StatusCodes.Status410Gone:
            case StatusCodes.Status404NotFound when named.IsDoubtful:
            case < StatusCodes.Status500InternalServerError when !answer.IsForArchive:
                _answers[address] = null;
                return [];
            default:
                _answers[address] = null;
                (answer.Status is StatusCodes.Status404NotFound && named.By is not null ? _dead : _problems)[address] = string.Create(CultureInfo.InvariantCulture, $"answered {answer.Status}{(named.By is null ? null : $", named by {named.By}")}");
                return [];
        }
    }

    private async Task<IEnumerable<Named>> KeepAsync(string address, SiteAnswer answer, CancellationToken ct)
    {
        var draft = NewDraft();
        await File.WriteAllBytesAsync(draft, answer.Body, ct);
        _answers[address] = new KeptAnswer(address, ArchivePath.Of(address, answer.MediaType, answer.FileName), draft, answer.IsPage, Target: null);
        return answer.MediaType switch
        {
            SiteAnswer.Html => _links.In(new HtmlParser().ParseDocument(new MemoryStream(answer.Body)), address).Select(link => new Named(link, address)),
            "text/css" => _links.InStyles(answer.Body, address).Select(link => new Named(link, address)),
            "application/atom+xml" or "application/xml" or "text/xml" => _links.InText(answer.Body).Select(link => new Named(link, address)),

            // Names of things look like addresses there, and need not be any.
            "application/json" or "application/ld+json" => _links.InText(answer.Body).Select(link => new Named(link, address) { IsDoubtful = true }),
            _ => [],
        };
    }

    private IEnumerable<Named> Lead(string address, SiteAnswer answer)
    {
        if (answer.Location is not { } location || _links.Inside(new Uri(site.Address, address), location) is not { } target)
        {
            _answers[address] = null;
            return [];
        }

        var isPage = !Path.HasExtension(address.Split('?')[0]);
        _answers[address] = new KeptAnswer(address, isPage ? ArchivePath.Of(address, SiteAnswer.Html, null) : null, NewDraft(), IsPage: false, target);
        return [new Named(target, address)];
    }

    /// <summary>As the portal itself writes its addresses; parameters stay as they are.</summary>
    private static string InSmallLetters(string address)
        => address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? $"{address[..mark].ToLowerInvariant()}{address[mark..]}" : address.ToLowerInvariant();

    private static List<string> Sentences(ConcurrentDictionary<string, string> problems)
        => [.. problems.OrderBy(problem => problem.Key, StringComparer.Ordinal).Select(problem => $"{problem.Key}: {problem.Value}")];

    private string NewDraft()
    {
        var draft = folder.Draft(Interlocked.Increment(ref _drafts));
        Directory.CreateDirectory(Path.GetDirectoryName(draft)!);
        return draft;
    }

    /// <param name="By">The address whose answer names it.</param>
    private sealed record Named(string Address, string? By)
    {
        /// <summary>Whether it may turn out to be no address.</summary>
        public bool IsDoubtful { get; init; }
    }
}

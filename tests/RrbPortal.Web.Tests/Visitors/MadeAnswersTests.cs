using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RrbPortal.Core.Exporting;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Web.Tests.Visitors;

/// <summary>Files that are made when they are asked for, while others ask for them as well.</summary>
public sealed class MadeAnswersTests
{
    public static TheoryData<string> Addresses => ["/decisions.csv", "/boards/rrb/meetings/2024.zip"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Get_WhileOthersReadNothing_IsAnswered(string address)
    {
        await using var portal = await CreateAsync();

        // Far more than goes out before anybody reads, and nothing that could be packed into less.
        var text = string.Concat(Enumerable.Range(0, 10_000).Select(_ => Guid.NewGuid().ToString("N")));
        await portal.Series().PublishAsync(Published.FullNote with { Decisions = [.. Published.FullNote.Decisions.Select(decision => decision with { Text = text })] });
        var answers = new List<HttpResponseMessage>();
        for (var reader = 0; reader < 4; reader++)
        {
            answers.Add(await portal.Anonymous().Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead));
        }

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var whole = await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsByteArrayAsync()));
        Assert.All(whole, bytes => Assert.Equal(whole[0], bytes));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Get_WhileTooManyAreMade_IsToComeBack(string address)
    {
        await using var portal = await CreateAsync();
        await portal.Series().PublishAsync(Published.FullNote);
        var going = new TaskCompletionSource();
        var files = portal.Services.GetRequiredService<MadeFiles>();
        var others = Enumerable.Range(0, 2).Select(_ => files.MakeAsync(_ => going.Task, CancellationToken.None)).ToList();

        var answer = await portal.Anonymous().Client.GetAsync(address);
        going.SetResult();
        foreach (var file in await Task.WhenAll(others))
        {
            await file!.DisposeAsync();
        }

        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromMinutes(1)), (answer.StatusCode, answer.Headers.RetryAfter?.Delta));
        Assert.Equal((true, null, null), (answer.Headers.CacheControl?.NoStore, answer.Headers.ETag, answer.Content.Headers.ContentDisposition));
    }

    private static async Task<PortalApplication> CreateAsync()
    {
        var portal = await PortalApplication.CreateAsync();
        portal.ConfigureServices = services => services.Replace(ServiceDescriptor.Singleton(new MadeFiles { Patience = TimeSpan.Zero }));
        return portal;
    }
}

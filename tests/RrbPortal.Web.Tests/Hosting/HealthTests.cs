using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Web.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task DatabaseCheck_HasFiveSeconds()
    {
        await using var portal = await PortalApplication.CreateAsync();

        var checks = portal.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations;

        Assert.Equal(TimeSpan.FromSeconds(5), Assert.Single(checks).Timeout);
    }
}

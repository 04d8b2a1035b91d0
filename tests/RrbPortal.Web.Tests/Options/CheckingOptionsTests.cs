using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RrbPortal.Core.Checking;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Tests.Options;

public sealed class CheckingOptionsTests
{
    [Fact]
    public void Settings_OfTheConfiguration_ReachTheRules()
    {
        var settings = Settings(("Checking:PublicContacts:0", "board@example.org"), ("Checking:InternalHosts:0", ".internal"));

        Assert.Equal(["board@example.org"], settings.PublicContacts);
        Assert.Equal([".internal"], settings.InternalHosts);
    }

    [Fact]
    public void Settings_NothingConfigured_AreEmpty() => Assert.Empty(Settings().PublicContacts);

    [Theory]
    [InlineData("Checking:PublicContacts:0", "board@example.org", true)]
    [InlineData("Checking:PublicContacts:0", "020 7946 0123", true)]
    [InlineData("Checking:PublicContacts:0", "the secretariat", false)]
    [InlineData("Checking:PublicContacts:0", "@", false)]
    [InlineData("Checking:InternalHosts:0", "intranet.example.org", true)]
    [InlineData("Checking:InternalHosts:0", "https://intranet.example.org/", false)]
    [InlineData("Checking:InternalHosts:0", " ", false)]
    public void Settings_WhatIsNoContactOrHost_IsRefusedInASentence(string key, string value, bool good)
    {
        var refusal = Record.Exception(() => Settings((key, value)));

        Assert.Equal(good, refusal is null);
        Assert.True(good || (refusal is OptionsValidationException && refusal.Message.Contains(key[..^2], StringComparison.Ordinal)));
    }

    private static CheckSettings Settings(params (string Key, string Value)[] configuration)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(configuration.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build());
        services.AddPortalOptions();
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<CheckSettings>();
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RrbPortal.Core.Mailing;

namespace RrbPortal.Web.Tests.Options;

public sealed class MailOptionsTests
{
    private static readonly (string, string)[] Server =
        [("Mail:Server", "mail.example.org"), ("Mail:From", "board@example.org"), ("Site:BaseAddress", "https://records.example.org"), ("Site:Name", "Reducing Reoffending Board")];

    [Fact]
    public void Route_OfTheConfiguration_ReachesTheTransport()
    {
        using var app = App("Production", [.. Server, ("Mail:UserName", "board"), ("Mail:Password", "secret")]);

        var route = app.Services.GetRequiredService<MailRoute>();

        Assert.Equal(new MailTo("board@example.org", "Reducing Reoffending Board"), route.From);
        Assert.Equal(new MailServer("mail.example.org", 587, true, "board", "secret", TimeSpan.FromSeconds(100)), route.Server);
        Assert.Equal(12, route.MostAttempts);
        Assert.Null(route.Folder);
    }

    [Fact]
    public void Route_NothingConfigured_IsAFolderInDevelopmentAndNoneElsewhere()
    {
        using var development = App("Development", ("Storage:Path", "/data"));
        using var production = App("Production", ("Site:AllowedHosts:0", "records.example.org"));

        Assert.Equal("/data/mail", development.Services.GetRequiredService<MailRoute>().Folder);
        Assert.Equal((null, null), (production.Services.GetRequiredService<MailRoute>().Folder, production.Services.GetRequiredService<MailRoute>().Server));
    }

    [Theory]
    [InlineData("https://records.example.org", "", "Production", "https://records.example.org/secretariat/meetings/7/publish")]
    [InlineData("", "records.example.org", "Production", "https://records.example.org/secretariat/meetings/7/publish")]
    [InlineData("", "", "Development", "http://localhost:5080/secretariat/meetings/7/publish")]
    public void AddressOf_APage_BeginsWithWhatIsConfigured(string address, string host, string environment, string expected)
    {
        using var app = App(environment, [.. address.Length == 0 ? Array.Empty<(string, string)>() : [("Site:BaseAddress", address)], .. host.Length == 0 ? Array.Empty<(string, string)>() : [("Site:AllowedHosts:0", host)]]);

        Assert.Equal(expected, app.Services.GetRequiredService<MailSettings>().AddressOf(new MailPage.Publishing(7)));
    }

    [Fact]
    public void AddressOf_EveryPage_IsOneOfThePortal()
    {
        using var app = App("Production", Server);
        var addressOf = app.Services.GetRequiredService<MailSettings>().AddressOf;

        foreach (var page in typeof(MailPage).GetNestedTypes())
        {
            var arguments = page.GetConstructors().OrderBy(constructor => constructor.GetParameters().Length).First(constructor => constructor.IsPublic).GetParameters()
                .Select(parameter => parameter switch
                {
                    _ when parameter.ParameterType == typeof(int) => (object)7,
                    _ when parameter.ParameterType == typeof(DateOnly) => new DateOnly(2024, 6, 20),
                    { Name: "BoardSlug" } => "rrb",
                    _ => "a token/with?signs",
                })
                .ToArray();

            var address = new Uri(addressOf((MailPage)Activator.CreateInstance(page, arguments)!));

            Assert.Equal("records.example.org", address.Host);
            Assert.NotEqual("/", address.AbsolutePath);
            Assert.Equal(string.Empty, address.Query);
        }
    }

    [Theory]
    [InlineData("Mail:From", null, "Mail:From must be set")]
    [InlineData("Site:BaseAddress", null, "Site:BaseAddress must be set with Mail:Server")]
    [InlineData("Mail:From", "no address", "From")]
    [InlineData("Mail:Folder", "mail", "cannot both be set")]
    [InlineData("Mail:UserName", "board", "belong together")]
    [InlineData("Mail:Port", "0", "Port")]
    public void Start_WrongSettings_IsRefusedInASentence(string key, string? value, string sentence)
    {
        var settings = Server.Where(setting => setting.Item1 != key).Append(("Site:AllowedHosts:0", "records.example.org")).ToList();
        if (value is not null)
        {
            settings.Add((key, value));
        }

        using var app = App("Production", [.. settings]);

        var refusal = Assert.Throws<OptionsValidationException>(app.Services.GetRequiredService<IStartupValidator>().Validate);
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_PasswordWithoutEncryption_IsRefused()
    {
        using var app = App("Production", [.. Server, ("Mail:UserName", "board"), ("Mail:Password", "secret"), ("Mail:StartTls", "false")]);

        Assert.Contains("Mail:StartTls must be on", Assert.Throws<OptionsValidationException>(app.Services.GetRequiredService<IStartupValidator>().Validate).Message, StringComparison.Ordinal);
    }

    private static TestApp App(string environment, params (string Key, string Value)[] settings) => new(environment, settings);

    /// <summary>The portal's container with these settings; nothing is started.</summary>
    private sealed class TestApp : IDisposable
    {
        private readonly WebApplication _app;

        public TestApp(string environment, (string Key, string Value)[] settings)
        {
            var builder = Portal.CreateBuilder([$"--environment={environment}"]);
            builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
            _app = builder.Build();
        }

        public IServiceProvider Services => _app.Services;

        public void Dispose() => ((IDisposable)_app).Dispose();
    }
}

using Microsoft.Extensions.Options;
using RrbPortal.Core.Mailing;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Hosting;

/// <summary>Tells Core, which knows no configuration and no addresses, how mails look and where they go.</summary>
internal static class Mailing
{
    private const string DevelopmentFolder = "mail";

    public static IServiceCollection AddPortalMail(this IServiceCollection services)
    {
        services.AddSingleton<SiteAddress>();
        services.AddSingleton(provider =>
        {
            var site = provider.GetRequiredService<IOptions<SiteOptions>>().Value;
            var addresses = new MailAddresses(provider.GetRequiredService<SiteAddress>());
            return new MailSettings { SiteName = site.Name, AddressOf = addresses.Of };
        });
        services.AddSingleton(provider => Route(
            provider.GetRequiredService<IOptions<MailOptions>>().Value,
            provider.GetRequiredService<IOptions<SiteOptions>>().Value,
            provider.GetRequiredService<IOptions<StorageOptions>>().Value,
            provider.GetRequiredService<IHostEnvironment>()));
        return services;
    }

    private static MailRoute Route(MailOptions mail, SiteOptions site, StorageOptions storage, IHostEnvironment environment)
    {
        var folder = mail.Folder ?? (environment.IsDevelopment() && mail.Server is null ? Path.Combine(storage.Path, DevelopmentFolder) : null);
        return new MailRoute
        {
            From = new MailTo(mail.From ?? "portal@localhost", mail.FromName ?? site.Name),
            Server = mail.Server is null ? null : new MailServer(mail.Server, mail.Port, mail.StartTls, mail.UserName, mail.Password, TimeSpan.FromSeconds(mail.TimeoutSeconds)),
            Folder = folder is null ? null : Path.GetFullPath(folder, environment.ContentRootPath),
            MostAttempts = mail.LargestAttempts,
        };
    }
}

using Microsoft.Extensions.Options;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Reading.Documents;
using RrbPortal.Core.Reading.Documents.Pdf;

namespace RrbPortal.Web.Options;

/// <summary>One section, one class, checked when the portal starts.</summary>
internal static class OptionsRegistration
{
    public static IServiceCollection AddPortalOptions(this IServiceCollection services)
    {
        services.AddSection<DatabaseOptions>(DatabaseOptions.Section);
        services.AddSection<StorageOptions>(StorageOptions.Section);
        services.AddSection<SiteOptions>(SiteOptions.Section);
        services.AddSection<ReadingOptions>(ReadingOptions.Section);
        services.AddSingleton<IPdfText>(provider => new PdfToText(provider.GetRequiredService<IOptions<ReadingOptions>>().Value.PdfToText, PdfToText.Patience));
        services.AddSingleton<IValidateOptions<SiteOptions>, SiteOptionsCheck>();
        services.AddSection<MailOptions>(MailOptions.Section);
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsCheck>();
        services.AddSection<CheckingOptions>(CheckingOptions.Section);
        services.AddSingleton<IValidateOptions<CheckingOptions>, CheckingOptionsCheck>();
        services.AddSingleton(provider => Settings(provider.GetRequiredService<IOptions<CheckingOptions>>().Value));
        return services;
    }

    /// <summary>The same for Core, which knows no configuration.</summary>
    private static CheckSettings Settings(CheckingOptions options) => new()
    {
        PublicContacts = [.. options.PublicContacts],
        InternalHosts = [.. options.InternalHosts],
    };

    private static void AddSection<T>(this IServiceCollection services, string section)
        where T : class
        => services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
}

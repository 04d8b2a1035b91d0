using Microsoft.Extensions.Options;
using RrbPortal.Core.Checking;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.Papers;
using RrbPortal.Core.Printing;
using RrbPortal.Core.Reading.Documents;
using RrbPortal.Core.Reading.Documents.Pdf;
using RrbPortal.Core.SideFiles;

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
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsCheck>();
        services.AddSection<PapersOptions>(PapersOptions.Section);
        services.AddSection<PdfOptions>(PdfOptions.Section);
        services.AddSingleton(Papers);
        services.AddSection<SearchOptions>(SearchOptions.Section);
        services.AddSingleton(SideFiles);
        services.AddSingleton(Downloads);
        services.AddSingleton(provider => Programs(provider.GetRequiredService<IOptions<PdfOptions>>().Value));
        return services;
    }

    private static SideFileSettings SideFiles(IServiceProvider services)
        => new() { Folder = Path.GetFullPath(Given(services.GetRequiredService<IOptions<SearchOptions>>().Value.Folder) ?? ".", Storage(services)) };

    private static PaperSettings Papers(IServiceProvider services)
    {
        var largest = services.GetRequiredService<IOptions<PapersOptions>>().Value.LargestMegabytes;
        return new PaperSettings { Folder = Path.Combine(Storage(services), "papers"), LargestBytes = (long)largest * PaperSettings.Megabyte };
    }

    private static DownloadSettings Downloads(IServiceProvider services) => new() { Folder = Path.Combine(Storage(services), "downloads") };

    private static string Storage(IServiceProvider services)
        => Path.GetFullPath(services.GetRequiredService<IOptions<StorageOptions>>().Value.Path, services.GetRequiredService<IHostEnvironment>().ContentRootPath);

    private static ProgramSettings Programs(PdfOptions options) => new()
    {
        Chromium = Given(options.Chromium),
        Qpdf = Given(options.Qpdf),
        Soffice = Given(options.Soffice),
        PdfInfo = Given(options.PdfInfo),
        Patience = TimeSpan.FromSeconds(options.PatienceSeconds),
    };

    /// <summary>An empty value in the environment stands for none.</summary>
    private static string? Given(string? program) => string.IsNullOrWhiteSpace(program) ? null : program;

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

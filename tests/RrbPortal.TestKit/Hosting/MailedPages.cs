using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RrbPortal.Core.Mailing;

namespace RrbPortal.TestKit.Hosting;

/// <summary>Remembers the pages that mails lead to, with the tokens that stand nowhere else.</summary>
public sealed class MailedPages
{
    private readonly List<MailPage> _pages = [];

    /// <summary>Takes the place of the portal's own addresses; before the portal's first request.</summary>
    public static MailedPages Of(PortalApplication portal)
    {
        var mailed = new MailedPages();
        portal.ConfigureServices += services => mailed.Register(services);
        return mailed;
    }

    public void Register(IServiceCollection services)
        => services.Replace(ServiceDescriptor.Singleton(new MailSettings { SiteName = "Test records", AddressOf = Address }));

    /// <summary>The latest of a kind.</summary>
    public T Last<T>()
        where T : MailPage
        => _pages.OfType<T>().Last();

    public int Count<T>()
        where T : MailPage
        => _pages.OfType<T>().Count();

    private string Address(MailPage page)
    {
        _pages.Add(page);
        return $"https://localhost/mailed/{page}";
    }
}

using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using RrbPortal.Core.Mailing;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Hosting;

/// <summary>The whole addresses of the pages that mails lead to. They never follow from what a request says of itself.</summary>
internal sealed class MailAddresses(SiteOptions site, IServer? server, IConfiguration configuration)
{
    public string Of(MailPage page) => new Uri(Base(), Path(page)).AbsoluteUri;

    private static string Path(MailPage page) => page switch
    {
        MailPage.MemberMeeting target => Links.MemberMeeting(target.MeetingId),
        MailPage.MemberAgenda target => Links.MemberAgenda(target.MeetingId),
        MailPage.WorkingCopy target => Links.Working(target.MeetingId),
        MailPage.Review target => Links.Working(target.MeetingId, WorkingPage.Review),
        MailPage.Publishing target => Links.Working(target.MeetingId, WorkingPage.Publish),
        MailPage.MemberActions => Links.MemberActions,
        MailPage.Invitation target => Links.InvitationWith(target.Token),
        MailPage.PasswordReset target => Links.ResetPasswordWith(target.Token),
        _ => throw new UnreachableException($"{page.GetType().Name} has no address yet."),
    };

    /// <summary>
    /// The configured address. Without one (on a developer's machine, and where mails only wait): a name that the portal
    /// answers to, or where it listens.
    /// </summary>
    private Uri Base()
    {
        if (site.BaseAddress is { } configured)
        {
            return configured;
        }

        if (site.AllowedHosts.FirstOrDefault(host => !host.Contains('*', StringComparison.Ordinal)) is { } host)
        {
            return new Uri($"https://{host}");
        }

        var listening = server?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? configuration["Urls"]?.Split(';')[0];
        return Uri.TryCreate(listening, UriKind.Absolute, out var address) ? new UriBuilder(address) { Host = "localhost" }.Uri : new Uri("http://localhost:5080");
    }
}

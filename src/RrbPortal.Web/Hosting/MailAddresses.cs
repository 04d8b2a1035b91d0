using System.Diagnostics;
using RrbPortal.Core.Mailing;

namespace RrbPortal.Web.Hosting;

/// <summary>The whole addresses of the pages that mails lead to.</summary>
internal sealed class MailAddresses(SiteAddress site)
{
    public string Of(MailPage page) => site.Of(Path(page)).AbsoluteUri;

    private static string Path(MailPage page) => page switch
    {
        MailPage.MemberMeeting target => Links.MemberMeeting(target.MeetingId),
        MailPage.MemberAgenda target => Links.MemberAgenda(target.MeetingId),
        MailPage.WorkingCopy target => Links.Working(target.MeetingId),
        MailPage.Review target => Links.Working(target.MeetingId, WorkingPage.Review),
        MailPage.Publishing target => Links.Working(target.MeetingId, WorkingPage.Publish),
        MailPage.MemberActions => Links.MemberActions,
        MailPage.PublishedNote target => Links.Meeting(target.BoardSlug, target.Date),
        MailPage.Confirmation target => Links.ConfirmSubscription(target.Token),
        MailPage.Subscription target => Links.Subscription(target.Key),
        MailPage.Leaving target => Links.LeaveSubscription(target.Key),
        MailPage.Invitation target => Links.InvitationWith(target.Token),
        MailPage.PasswordReset target => Links.ResetPasswordWith(target.Token),
        _ => throw new UnreachableException($"{page.GetType().Name} has no address yet."),
    };
}

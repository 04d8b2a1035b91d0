using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;
using RrbPortal.Core.Mailing;
using RrbPortal.Data.Providers;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.Core.Tests.Accounts;

public sealed class InvitationTests
{
    private const string Email = "new@example.org";

    [Theory, OnSqlite, OnSqlServer]
    public async Task Invitation_Accepted_MakesTheAccountWithItsRoleOnce(DatabaseProvider provider)
    {
        await using var house = await AccountHouse.CreateAsync(provider);
        var board = await house.BoardAsync();
        int organisation;
        await using (var db = house.Database.Portal())
        {
            organisation = (await Given.Organisation("Clinks").SavedIn(db)).Id;
        }

        await InviteAsync(house, board.Id, organisation);
        var token = house.Mailed.Last<MailPage.Invitation>().Token;
        var offer = await house.Of<InvitationQueries>().FindAsync(token, default);
        var answer = await AcceptAsync(house, token);
        var again = await AcceptAsync(house, token);

        Assert.Equal(("Clinks", InvitationState.Open, false), (offer!.OrganisationName, offer.State, offer.HasAccount));
        Assert.IsType<Outcome.Done>(answer.Outcome);
        Assert.IsType<Outcome.NotFound>(again.Outcome);
        Assert.Equal(new Grant(PortalRole.Member, board.Id), (await house.FindAsync(answer.Session!))!.Grants.Single());
        await using var after = house.Database.Portal();
        var user = await after.Users.Include(row => row.Grants).SingleAsync();
        Assert.Equal(("New Name", true, organisation), (user.DisplayName, user.EmailConfirmed, user.Grants.Single().OrganisationId));
        Assert.Equal(SignInWay.Invitation, (await after.SignIns.SingleAsync()).Way);
    }

    [Fact]
    public async Task Token_IsKeptAsItsHashAndNowhereInTheAudit()
    {
        await using var house = await AccountHouse.CreateAsync();
        var board = await house.BoardAsync();

        await InviteAsync(house, board.Id);

        var token = house.Mailed.Last<MailPage.Invitation>().Token;
        await using var db = house.Database.Portal();
        var kept = await db.Invitations.SingleAsync();
        var mail = await db.Outbox.SingleAsync();
        Assert.Equal(43, token.Length);
        Assert.Equal(SecretToken.Hash(token), kept.TokenHash);
        Assert.True(mail.IsSecret);
        Assert.DoesNotContain(token, mail.Occasion + mail.Subject, StringComparison.Ordinal);
        var changes = string.Concat(await db.Audit.Select(entry => entry.Changes).ToListAsync());
        Assert.DoesNotContain(token, changes, StringComparison.Ordinal);
        Assert.DoesNotContain(kept.TokenHash, changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_AfterSevenDays_IsTooLate()
    {
        await using var house = await AccountHouse.CreateAsync();
        await InviteAsync(house, (await house.BoardAsync()).Id);
        var token = house.Mailed.Last<MailPage.Invitation>().Token;

        house.Clock.Advance(TimeSpan.FromDays(7));

        Assert.IsType<Outcome.NotFound>((await AcceptAsync(house, token)).Outcome);
        Assert.Equal(InvitationState.Expired, (await house.Of<InvitationQueries>().FindAsync(token, default))!.State);
    }

    [Fact]
    public async Task Resend_NewToken_TheOldOneOpensNothingAndItsMailIsNotSent()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await InviteAsync(house, (await house.BoardAsync()).Id);
        var old = house.Mailed.Last<MailPage.Invitation>().Token;
        house.Clock.Advance(TimeSpan.FromDays(8));

        var resent = await house.Of<InvitationService>().ResendAsync(id, 1, AccountHouse.Administrator, default);

        Assert.IsType<Outcome.Done>(resent);
        Assert.Null(await house.Of<InvitationQueries>().FindAsync(old, default));
        Assert.IsType<Outcome.Done>((await AcceptAsync(house, house.Mailed.Last<MailPage.Invitation>().Token)).Outcome);
        await using var db = house.Database.Portal();
        Assert.Equal([(OutboxState.Failed, true), (OutboxState.Waiting, false)], (await db.Outbox.OrderBy(mail => mail.Id).ToListAsync()).Select(mail => (mail.State, mail.TextBody.Length == 0)));
    }

    [Fact]
    public async Task Revoke_OpenInvitation_EndsItAndCannotBeSentAgain()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await InviteAsync(house, (await house.BoardAsync()).Id);
        var token = house.Mailed.Last<MailPage.Invitation>().Token;

        var revoked = await house.Of<InvitationService>().RevokeAsync(id, 1, AccountHouse.Administrator, default);
        var late = await house.Of<InvitationService>().ResendAsync(id, 1, AccountHouse.Administrator, default);
        var again = await house.Of<InvitationService>().ResendAsync(id, 2, AccountHouse.Administrator, default);

        Assert.IsType<Outcome.Done>(revoked);
        Assert.Contains("changed meanwhile", Assert.IsType<Outcome.Refused>(late).Reasons.Single().Reason, StringComparison.Ordinal);
        Assert.Contains("taken back", Assert.IsType<Outcome.Refused>(again).Reasons.Single().Reason, StringComparison.Ordinal);
        Assert.IsType<Outcome.NotFound>((await AcceptAsync(house, token)).Outcome);
        Assert.Equal(InvitationState.Revoked, (await house.Of<InvitationQueries>().FindAsync(token, default))!.State);
    }

    [Fact]
    public async Task Accept_TwiceAtTheSameMoment_MakesOneAccount()
    {
        await using var house = await AccountHouse.CreateAsync();
        await InviteAsync(house, (await house.BoardAsync()).Id);
        var token = house.Mailed.Last<MailPage.Invitation>().Token;

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => AcceptAsync(house, token)));

        Assert.Single(answers, answer => answer.Outcome is Outcome.Done);
        await using var db = house.Database.Portal();
        Assert.Equal((1, 1), (await db.Users.CountAsync(), await db.RoleGrants.CountAsync()));
    }

    [Fact]
    public async Task Accept_AddressWithAnAccount_AsksToSignInAndJoinAddsTheRole()
    {
        await using var house = await AccountHouse.CreateAsync();
        var board = await house.BoardAsync();
        var known = await house.AccountAsync(Email.ToUpperInvariant());
        var stranger = await house.AccountAsync("stranger@example.org");
        await InviteAsync(house, board.Id);
        var token = house.Mailed.Last<MailPage.Invitation>().Token;

        var made = await AcceptAsync(house, token);
        var notTheirs = await house.Of<InvitationAcceptance>().JoinAsync(token, stranger, default);
        var joined = await house.Of<InvitationAcceptance>().JoinAsync(token, known, default);
        var again = await house.Of<InvitationAcceptance>().JoinAsync(token, known, default);

        Assert.Contains("Sign in", Assert.IsType<Outcome.Refused>(made.Outcome).Reasons.Single().Reason, StringComparison.Ordinal);
        Assert.IsType<Outcome.NotFound>(notTheirs);
        Assert.IsType<Outcome.Done>(joined);
        Assert.IsType<Outcome.NotFound>(again);
        await using var db = house.Database.Portal();
        Assert.Equal(2, await db.RoleGrants.CountAsync(grant => grant.UserId == known));
    }

    [Fact]
    public async Task Accept_EndedAccount_ReopensItWithThisRoleAlone()
    {
        await using var house = await AccountHouse.CreateAsync();
        var board = await house.BoardAsync();
        await house.AccountAsync("other@example.org");
        var id = await house.AccountAsync(Email);
        await house.Of<AccountEnding>().EndAsync(id, AccountHouse.Administrator, default);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await InviteAsync(house, board.Id);

        var answer = await AcceptAsync(house, house.Mailed.Last<MailPage.Invitation>().Token);

        var live = await house.FindAsync(answer.Session!);
        Assert.Equal((id, new Grant(PortalRole.Member, board.Id)), (live!.UserId, live.Grants.Single()));
    }

    [Fact]
    public async Task Invite_NotGood_SaysWhy()
    {
        await using var house = await AccountHouse.CreateAsync();
        var board = await house.BoardAsync();
        await house.AccountAsync("holds@example.org", PortalRole.Member, board.Id);
        var disabled = await house.AccountAsync("disabled@example.org", PortalRole.Member, board.Id);
        await house.Of<AccountService>().DisableAsync(disabled, AccountHouse.Administrator, default);
        await InviteAsync(house, board.Id);

        async Task<string> ReasonAsync(string email, int? boardId, int? organisation = null)
            => Assert.IsType<Outcome.Refused>(await house.Of<InvitationService>().InviteAsync(
                new InvitePerson { Email = email, Name = "Somebody", Role = PortalRole.Member, BoardId = boardId, OrganisationId = organisation }, AccountHouse.Administrator, default)).Reasons.Single().Reason;

        Assert.Equal("Enter an email address in the correct format, like name@example.com", await ReasonAsync("a@b\r\nBcc: c@example.org", board.Id));
        foreach (var wrong in (string[])["a b@c.example", "Ann <a@example.org>", "\"a b\"@example.org", "a@example.org, b@example.org", "a@b@example.org", "example.org"])
        {
            Assert.Equal("Enter an email address in the correct format, like name@example.com", await ReasonAsync(wrong, board.Id));
        }

        Assert.Equal("Choose the board that this role is for", await ReasonAsync("a@example.org", null));
        Assert.Equal("Choose an organisation from the list", await ReasonAsync("a@example.org", board.Id, 99));
        Assert.Equal("There is an account with this email address, and it has this role already", await ReasonAsync("holds@example.org", board.Id));
        Assert.Equal("There is a disabled account with this email address. Enable it first", await ReasonAsync("disabled@example.org", board.Id));
        Assert.Equal("There is an open invitation of this address to this role. Send that one again", await ReasonAsync("NEW@example.org", board.Id));
    }

    [Fact]
    public async Task List_ForSomebodyWhoIsNoAdministrator_IsEmpty()
    {
        await using var house = await AccountHouse.CreateAsync();
        await InviteAsync(house, (await house.BoardAsync()).Id);

        Assert.Empty(await house.Of<InvitationQueries>().ListAsync(Rights.None, default));
        Assert.Single(await house.Of<InvitationQueries>().ListAsync(AccountHouse.Administrator.Rights, default));
    }

    private static async Task<int> InviteAsync(AccountHouse house, int boardId, int? organisationId = null)
        => ((Outcome.Done)await house.Of<InvitationService>().InviteAsync(
            new InvitePerson { Email = Email, Name = "New Person", Role = PortalRole.Member, BoardId = boardId, OrganisationId = organisationId }, AccountHouse.Administrator, default)).Id;

    private static Task<InvitationAnswer> AcceptAsync(AccountHouse house, string token)
        => house.Of<InvitationAcceptance>().AcceptAsync(
            new AcceptInvitation { Token = token, Name = "New Name", Password = AccountHouse.Password, SiteName = "Records" }, null, Device.Unknown, default);
}

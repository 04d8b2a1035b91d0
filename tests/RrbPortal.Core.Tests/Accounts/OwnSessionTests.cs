using RrbPortal.Core.Accounts;
using RrbPortal.Core.Common;

namespace RrbPortal.Core.Tests.Accounts;

/// <summary>What a session may do to its account that was opened with the password alone, where there is more to prove.</summary>
public sealed class OwnSessionTests
{
    private const string Email = "ann@example.org";
    private const string Chosen = "correct giraffe umbrella";

    [Fact]
    public async Task PasswordAlone_WhereThereIsAPasskey_ChangesNoPasswordAndEndsNoOtherSession()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync(Email);
        var owner = await house.SignInAsync(Email);
        await house.Of<PasskeyService>().AddAsync(id, owner.SessionId, "Laptop", RoleRuleTests.Passkey(1), default);
        var thief = await house.SignInAsync(Email);

        var changed = await ChangeAsync(house, id, thief.SessionId);
        var ended = await house.Of<SessionService>().EndOwnAsync(owner.SessionId, thief.SessionId, id, "Ann", default);
        var others = await house.Of<SessionService>().EndOthersAsync(thief.SessionId, id, "Ann", default);
        var own = await house.Of<SessionService>().EndOwnAsync(thief.SessionId, thief.SessionId, id, "Ann", default);

        Assert.All([changed, ended, others], outcome => Assert.Equal("Sign in again with the passkey that you have. Then you can change this", Assert.IsType<Outcome.Refused>(outcome).Reasons.Single().Reason));
        Assert.IsType<Outcome.Done>(own);
        Assert.NotNull(await house.FindAsync(owner));
        Assert.Null(await house.FindAsync(thief));
    }

    [Fact]
    public async Task Passkey_UsedInThisSession_ChangesThePasswordAndEndsOthers()
    {
        await using var house = await AccountHouse.CreateAsync();
        var id = await house.AccountAsync(Email);
        var owner = await house.SignInAsync(Email);
        await house.Of<PasskeyService>().AddAsync(id, owner.SessionId, "Laptop", RoleRuleTests.Passkey(1), default);
        var thief = await house.SignInAsync(Email);

        Assert.IsType<Outcome.Done>(await house.Of<SessionService>().EndOthersAsync(owner.SessionId, id, "Ann", default));
        Assert.IsType<Outcome.Done>(await ChangeAsync(house, id, owner.SessionId));
        Assert.Null(await house.FindAsync(thief));
    }

    [Fact]
    public async Task Name_WithALineBreak_IsRefused()
    {
        await using var house = await AccountHouse.CreateAsync();

        var added = await house.Of<AccountService>().AddAsync(
            new AddAccount { Email = Email, Name = "Ann\r\nBcc: all@example.org", Role = Data.System.PortalRole.Administrator, Password = AccountHouse.Password }, AccountHouse.Administrator, default);

        Assert.Equal(new Refusal("Name", "Enter the name in one line, without tabs or other control characters"), Assert.IsType<Outcome.Refused>(added.Outcome).Reasons.Single());
    }

    private static async Task<Outcome> ChangeAsync(AccountHouse house, Guid id, Guid session)
        => (await house.Of<PasswordService>().ChangeAsync(
            new ChangePassword { UserId = id, SessionId = session, Current = AccountHouse.Password, Chosen = Chosen, SiteName = "Records" }, default)).Outcome;
}

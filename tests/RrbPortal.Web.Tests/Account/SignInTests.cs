using System.Net;
using RrbPortal.Data.System;
using RrbPortal.TestKit.Hosting;
using RrbPortal.TestKit.Pages;

namespace RrbPortal.Web.Tests.Account;

public sealed class SignInTests
{
    [Fact]
    public async Task SignIn_RightPassword_LeadsToTheAccount()
    {
        await using var portal = await PortalApplication.CreateAsync();
        var account = await portal.AddAccountAsync((PortalRole.Secretariat, PortalApplication.Board));

        var page = await portal.Anonymous().SignInAsync(account);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("/account", page.Address);
        Assert.Contains(account.Name, page.Text, StringComparison.Ordinal);
    }
}

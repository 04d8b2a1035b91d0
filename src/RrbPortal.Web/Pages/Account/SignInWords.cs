using RrbPortal.Data.System;

namespace RrbPortal.Web.Pages.Account;

/// <summary>With what somebody signed in, in words.</summary>
internal static class SignInWords
{
    public static string Of(SignInWay way) => way switch
    {
        SignInWay.Password => "Password",
        SignInWay.AuthenticatorCode => "Code of an app",
        SignInWay.RecoveryCode => "Recovery code",
        SignInWay.Passkey => "Passkey",
        _ => "Invitation",
    };
}

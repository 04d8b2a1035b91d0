using RrbPortal.Core.Demonstration;

namespace RrbPortal.Web.Cli;

/// <summary>Who may sign in to try the portal, for the console of a developer.</summary>
internal static class DemonstrationNotice
{
    public static void Print(TextWriter console)
    {
        console.WriteLine("Demonstration accounts:");
        foreach (var account in DemonstrationAccounts.List)
        {
            console.WriteLine($"  {account.Role,-17} {account.Email,-34} password: {account.Password}");
        }
    }
}

using RrbPortal.Web.Cli;

namespace RrbPortal.Web.Hosting;

/// <summary>What a developer reads on the console after a start.</summary>
internal static class Welcome
{
    public static void Print(TextWriter console, IEnumerable<string> addresses, bool firstStart)
    {
        console.WriteLine();
        foreach (var address in addresses)
        {
            console.WriteLine($"RrbPortal is running at {address}");
        }

        if (firstStart)
        {
            console.WriteLine("A new database was created, with a demonstration board in it.");
            DemonstrationNotice.Print(console);
        }

        console.WriteLine("Stop it with Ctrl+C.");
    }
}

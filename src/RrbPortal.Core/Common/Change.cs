namespace RrbPortal.Core.Common;

/// <summary>Who asks for a change, by what way, and with which rights. Every service that writes takes one.</summary>
/// <param name="UserId">The account; null on the command line.</param>
/// <param name="UserName">The name that history keeps.</param>
/// <param name="Via">"web", "cli" or "schedule".</param>
/// <param name="Rights">What this person may do; services ask it, whatever the page has asked before.</param>
public sealed record Change(Guid? UserId, string UserName, string Via, Rights Rights)
{
    public const string Web = "web";
    public const string CommandLine = "cli";

    /// <summary>The portal does at its time what a person asked for before.</summary>
    public const string Scheduled = "schedule";

    /// <summary>What the portal notes by itself, on nobody's behalf.</summary>
    public static Change ByThePortal { get; } = new(null, "The portal", Scheduled, Rights.None);

    /// <summary>A change from the command line: whoever holds the database may do everything.</summary>
    public static Change FromCommandLine(string userName) => new(null, userName, CommandLine, Rights.OfTheOperator);
}

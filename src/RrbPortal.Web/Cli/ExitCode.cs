namespace RrbPortal.Web.Cli;

/// <summary>What a verb tells the shell.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>It was refused or failed, in whole or in part; standard error says why.</summary>
    public const int Refused = 1;

    /// <summary>The call itself was wrong.</summary>
    public const int BadCall = 2;
}

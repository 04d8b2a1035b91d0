using System.CommandLine;

namespace RrbPortal.Web.Cli;

/// <summary>
/// A verb of the command line. One file each: it describes its command and its options, and hands what it does to
/// <see cref="VerbHost.Runs"/>. It calls the same services as the pages do.
/// </summary>
public interface IVerb
{
    Command Build(VerbHost host);
}

using System.Text.RegularExpressions;
using RrbPortal.TestKit;

namespace RrbPortal.Web.Tests.Architecture;

/// <summary>
/// Which folders there are, and whom those of Core may know. A folder that is not here fails the tests until somebody
/// has said what it is for.
/// </summary>
public sealed partial class FolderTests
{
    private static readonly string[] Store = ["Common", "Auditing"];

    /// <summary>The folders of Core, each with the others that it may name, and does.</summary>
    private static readonly Dictionary<string, string[]> Core = new(StringComparer.Ordinal)
    {
        ["Common"] = ["Rendering", "Texts"],
        ["Accounts"] = [.. Store, "Mailing"],
        ["Auditing"] = ["Common"],
        ["Verifying"] = ["Exporting", "Publishing", "SideFiles"],
        ["Archiving"] = [],
        ["Boards"] = Store,
        ["Organisations"] = [.. Store, "Reading", "Texts"],
        ["Meetings"] = [.. Store, "Agendas", "Notes", "Organisations"],
        ["Agendas"] = [.. Store, "Notes", "Themes", "Calendar", "Mailing", "Organisations", "Publishing"],
        ["Calendar"] = [],
        ["Feeds"] = ["Common", "Publishing"],
        ["Search"] = ["Common", "Checking", "Organisations", "Publishing", "Reading", "SideFiles", "Texts"],
        ["SideFiles"] = ["Publishing"],
        ["ForwardPlan"] = [.. Store, "Agendas", "Checking", "Notes", "Organisations", "Themes"],
        ["Mailing"] = Store,
        ["Memory"] = [.. Store, "Agendas", "Checking", "Notes", "Organisations", "Publishing", "Reading"],
        ["Papers"] = [.. Store, "Agendas", "Printing", "Publishing"],
        ["Printing"] = [],
        ["Exporting"] = ["Common", "Printing", "Publishing", "Rendering"],
        ["OpenData"] = ["Exporting", "Publishing"],
        ["Profiles"] = [.. Store, "Organisations"],
        ["Pictures"] = ["Common", "Actions", "Calendar", "Notes"],
        ["Writing"] = ["Common", "Actions", "Checking", "Decisions", "Findings", "Meetings", "Notes", "Reading"],
        ["Notes"] = [.. Store, "Publishing", "Mailing"],
        ["Actions"] = [.. Store, "Agendas", "Calendar", "Notes", "Organisations", "Mailing", "Checking"],
        ["Decisions"] = ["Common", "Agendas", "Notes"],
        ["Themes"] = ["Common", "Notes"],
        ["Series"] = ["Common", "Pictures", "Publishing"],
        ["Subscriptions"] = ["Common", "Mailing"],
        ["Timeliness"] = ["Common", "Actions", "Calendar", "Mailing", "Publishing", "Reviewing", "Subscriptions"],
        ["Reviewing"] = [.. Store, "Agendas", "Rendering", "Notes", "Mailing", "Calendar"],
        ["Reading"] = ["Texts"],
        ["Texts"] = [],
        ["Rendering"] = [],
        ["Checking"] = ["Rendering", "Common", "Reading", "Calendar", "Texts"],
        ["Findings"] = [.. Store, "Checking", "Organisations"],
        ["Remedies"] = ["Common", "Checking", "Findings", "Notes", "Actions"],
        ["Importing"] = [.. Store, "Memory", "Notes", "Reading", "Checking", "Findings", "Remedies", "Rendering", "Organisations", "Themes"],
        ["Publishing"] = [.. Store, "Calendar", "Checking", "Findings", "Mailing", "Rendering"],
        ["Demonstration"] = [.. Store, "Accounts", "Checking", "Findings", "Importing", "Organisations", "Publishing", "Reading", "Themes", "Writing", "ForwardPlan", "Memory", "Papers", "Actions", "Notes", "Agendas", "Meetings", "Mailing", "Reviewing", "Profiles"],
    };

    private static readonly string[] Data = ["Records", "Published", "System", "Providers", "Migrations"];

    private static readonly string[] Web = ["Archiving", "Assets", "Caching", "Cli", "Endpoints", "Forms", "Hosting", "Options", "Pages", "Properties", "Security", "TagHelpers"];

    private static readonly string[] Pages = ["Account", "Administrators", "Members", "Secretariat", "Shared", "Visitors"];

    /// <summary>Folders that think and do not store: they can be tried with plain values alone.</summary>
    private static readonly string[] Pure = ["Calendar", "Checking", "Pictures", "Reading", "Rendering", "Texts"];

    /// <summary>Files in pure folders that fetch what the others think about.</summary>
    private static readonly string[] Fetching = ["src/RrbPortal.Core/Checking/WorkingNotes.cs", "src/RrbPortal.Core/Checking/WorkingActionUpdates.cs", "src/RrbPortal.Core/Pictures/PictureQueries.cs"];

    [Theory]
    [InlineData("src/RrbPortal.Data", nameof(Data))]
    [InlineData("src/RrbPortal.Core", nameof(Core))]
    [InlineData("src/RrbPortal.Web", nameof(Web))]
    [InlineData("src/RrbPortal.Web/Pages", nameof(Pages))]
    public void Folders_AreTheKnownOnes(string folder, string table)
    {
        var found = Repository.Files(folder, "*")
            .Select(file => file[(folder.Length + 1)..])
            .Where(file => file.Contains('/', StringComparison.Ordinal))
            .Select(file => file[..file.IndexOf('/', StringComparison.Ordinal)])
            .Distinct(StringComparer.Ordinal);

        Assert.Empty(found.Except(Known(table), StringComparer.Ordinal));
    }

    [Fact]
    public void CoreFolders_NameOnlyWhomTheyMay()
    {
        var offences =
            from naming in Namings()
            where !Core[naming.Folder].Contains(naming.Other, StringComparer.Ordinal)
            select $"{naming.File} names {naming.Other}";

        Assert.Empty(offences.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void CoreFolders_NameWhomTheyMay()
    {
        var used = Namings().Select(naming => $"{naming.Folder} names {naming.Other}").ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], Core.SelectMany(row => row.Value.Select(other => $"{row.Key} names {other}")).Except(used, StringComparer.Ordinal));
    }

    /// <summary>Takes away again and again whoever names nobody that is left: of a circle somebody always stays.</summary>
    [Fact]
    public void CoreFolders_NameNobodyInACircle()
    {
        var left = Core.Keys.ToHashSet(StringComparer.Ordinal);
        while (left.RemoveWhere(folder => !Core[folder].Any(left.Contains)) > 0)
        {
            // Each round frees those who named the ones that went.
        }

        Assert.Empty(left);
    }

    [Fact]
    public void PureFolders_KnowNoDatabaseAndNoAccounts()
    {
        var offences =
            from folder in Pure
            where Directory.Exists(Path.Combine(Repository.Root, "src/RrbPortal.Core", folder))
            from file in Repository.Files($"src/RrbPortal.Core/{folder}", "*.cs")
            where !Fetching.Contains(file, StringComparer.Ordinal) && Impure().IsMatch(Repository.Read(file))
            select file;

        Assert.Empty(offences);
    }

    [Fact]
    public void Namespaces_AreTheFolderPath()
    {
        var offences =
            from file in Repository.Files("src", "*.cs")
            where !file.Contains("/Migrations/", StringComparison.Ordinal) && !file.Contains("/Shims/", StringComparison.Ordinal)
            let said = Namespace().Match(Repository.Read(file)).Groups["name"].Value
            where said.Length > 0 && said != string.Join('.', file.Split('/')[1..^1])
            select $"{file}: {said}";

        Assert.Empty(offences);
    }

    /// <summary>Each place in Core that names another folder.</summary>
    private static IEnumerable<(string File, string Folder, string Other)> Namings()
        => from file in Repository.Files("src/RrbPortal.Core", "*.cs")
           let folder = file.Split('/')[2]
           where Core.ContainsKey(folder)
           from Match named in CoreName().Matches(Repository.Read(file))
           let other = named.Groups["folder"].Value
           where other != folder && Core.ContainsKey(other)
           select (file, folder, other);

    private static IEnumerable<string> Known(string table) => table switch
    {
        nameof(Data) => Data,
        nameof(Core) => Core.Keys,
        nameof(Web) => Web,
        _ => Pages,
    };

    [GeneratedRegex(@"RrbPortal\.Core\.(?<folder>[A-Z]\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CoreName();

    [GeneratedRegex(@"Microsoft\.EntityFrameworkCore|Microsoft\.AspNetCore\.Identity|DbContext|UserManager", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Impure();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Namespace();
}

using System.CommandLine;
using System.Reflection;
using System.Text.RegularExpressions;
using RrbPortal.Core.Accounts;
using RrbPortal.TestKit;
using RrbPortal.Web.Cli;
using RrbPortal.Web.Options;
using RrbPortal.Web.Security;

namespace RrbPortal.Web.Tests.Architecture;

/// <summary>The documents name what the code has: every setting, verb and address, and no other.</summary>
public sealed partial class DocumentationTests
{
    private static readonly Type[] Sections =
        [typeof(DatabaseOptions), typeof(StorageOptions), typeof(SiteOptions), typeof(CheckingOptions), typeof(ReadingOptions), typeof(SignInOptions), typeof(PageCacheOptions), typeof(MailOptions), typeof(PapersOptions), typeof(PdfOptions), typeof(SearchOptions)];

    [Fact]
    public void Configuration_Settings_AreThoseOfTheCode()
    {
        var settings = Sections.SelectMany(section => section
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => $"{section.GetField("Section")!.GetValue(null)}:{property.Name}"));

        Assert.Equal(
            settings.Append("ConnectionStrings:Portal").Append("Serilog:*").Order(StringComparer.Ordinal),
            FirstColumn("docs/configuration.md").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Operations_Verbs_AreThoseOfTheCodeWithAllTheirOptions()
    {
        var root = Verbs.Root(new VerbHost(new VerbConsole(TextReader.Null, TextWriter.Null, TextWriter.Null, IsTerminal: false)));
        var verbs = root.Subcommands.SelectMany(verb => verb.Subcommands.Count == 0 ? [Usage(verb.Name, verb)] : verb.Subcommands.Select(sub => Usage($"{verb.Name} {sub.Name}", sub)));
        var documented = FirstColumn("docs/operations.md").Select(usage => Usage(usage));

        Assert.Equal(verbs.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Addresses_Routes_AreThoseOfTheCode()
    {
        var routes = Audiences.Routes.Keys.Where(route => route != Audiences.Anything).Select(route => $"/{Parameter().Replace(route, "{${name}}")}");

        Assert.Equal(routes.Order(StringComparer.Ordinal), FirstColumn("docs/addresses.md").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Documents_Links_LeadSomewhere()
    {
        var documents = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Repository.Root, "README.md"));
        var broken = documents.SelectMany(document => Link().Matches(File.ReadAllText(document))
            .Select(link => link.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !Path.Exists(Path.Combine(Path.GetDirectoryName(document)!, target)))
            .Select(target => $"{Path.GetFileName(document)}: {target}"));

        Assert.Equal([], broken);
    }

    /// <summary>The words in code style that begin the rows of a document's table.</summary>
    private static IEnumerable<string> FirstColumn(string document)
        => File.ReadLines(Path.Combine(Repository.Root, document))
            .Select(line => Row().Match(line))
            .Where(row => row.Success)
            .Select(row => row.Groups["first"].Value);

    private static string Usage(string name, Command command)
        => string.Join(' ', command.Options.Where(option => option is not System.CommandLine.Help.HelpOption).Select(option => option.Name).Order(StringComparer.Ordinal).Prepend(name));

    /// <summary>"rrb publish --board SLUG [--note TEXT]" as "publish --board --note".</summary>
    private static string Usage(string documented)
    {
        var words = documented.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('[', ']')).Skip(1).ToList();
        var name = string.Join(' ', words.TakeWhile(word => !word.StartsWith("--", StringComparison.Ordinal) && word.All(character => char.IsLower(character))));
        return string.Join(' ', words.Where(word => word.StartsWith("--", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Prepend(name));
    }

    [GeneratedRegex(@"^\| `(?<first>[^`]+)` \|", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}

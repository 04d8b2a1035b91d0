using System.Text.RegularExpressions;
using RrbPortal.Core;
using RrbPortal.Data;
using RrbPortal.TestKit;

namespace RrbPortal.Web.Tests.Architecture;

/// <summary>Things are called what they are, and the sources know nothing of the machine that they were written on.</summary>
public sealed partial class NamesTests
{
    private static readonly string[] Texts = ["*.cs", "*.cshtml", "*.md", "*.json", "*.csproj", "*.props", "*.targets", "*.scss", "*.js", "*.yml"];

    [Fact]
    public void Types_AreNotCalledByWhatEverythingCouldBeCalled()
    {
        var banned = new[] { typeof(PortalDbContext), typeof(CoreRegistration), typeof(Portal) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("RrbPortal.", StringComparison.Ordinal) is true)
            .Select(type => type.Name.Split('`')[0])
            .Where(name => Banned().IsMatch(name) && !name.EndsWith("TagHelper", StringComparison.Ordinal));

        Assert.Empty(banned);
    }

    [Fact]
    public void Sources_NameNoFolderOfAMachine()
    {
        var naming =
            from folder in new[] { "src", "tests", "docs" }
            from pattern in Texts
            from file in Repository.Files(folder, pattern)
            where MachinePath().IsMatch(Repository.Read(file))
            select file;

        Assert.Empty(naming);
    }

    [GeneratedRegex("(Manager|Helper|Util|Utils|Utility|Impl|Dto|Base)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Banned();

    [GeneratedRegex("""(?<![\w.*])/(root|work|home/\w+|Users/\w+)/|[A-Z]:\\Users\\""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex MachinePath();
}

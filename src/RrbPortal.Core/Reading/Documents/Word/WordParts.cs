namespace RrbPortal.Core.Reading.Documents.Word;

/// <summary>Finds the parts of a Word package through its relationships (ISO/IEC 29500-2).</summary>
internal sealed class WordParts
{
    private readonly Dictionary<string, (string Kind, string Target, bool External)> byId;
    private readonly string folder;

    private WordParts(string main, Dictionary<string, (string Kind, string Target, bool External)> byId)
    {
        Main = main;
        this.byId = byId;
        folder = FolderOf(main);
    }

    /// <summary>The part with the text.</summary>
    public string Main { get; }

    /// <returns>Null where the package is no Word document.</returns>
    public static WordParts? Of(BoundedPackage package)
    {
        var main = Relationships(package, "_rels/.rels").Values.Where(part => part.Kind == "officeDocument").Select(part => Resolve("", part.Target)).FirstOrDefault()
            ?? "word/document.xml";
        if (!package.Has(main) || !package.Has("[Content_Types].xml") || !main.StartsWith("word", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return new WordParts(main, Relationships(package, $"{FolderOf(main)}_rels/{main[FolderOf(main).Length..]}.rels"));
    }

    /// <summary>The part of a kind ("styles", "numbering", "footnotes"), by its usual name where no relationship says.</summary>
    public string Of(string kind) =>
        byId.Values.Where(part => part.Kind == kind && !part.External).Select(part => Resolve(folder, part.Target)).FirstOrDefault() ?? $"{folder}{kind}.xml";

    public string? ById(string? id) => id is not null && byId.TryGetValue(id, out var part) && !part.External ? Resolve(folder, part.Target) : null;

    /// <summary>Where a link goes: "#place" for one inside the document.</summary>
    public string? Target(string? id) => id is not null && byId.TryGetValue(id, out var part) ? part.Target : null;

    private static Dictionary<string, (string Kind, string Target, bool External)> Relationships(BoundedPackage package, string part)
    {
        var found = new Dictionary<string, (string, string, bool)>(StringComparer.Ordinal);
        using var xml = package.Xml(part);
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: System.Xml.XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") is { } id && found.Count < 10_000)
            {
                var kind = xml.GetAttribute("Type") ?? "";
                found.TryAdd(id, (kind[(kind.LastIndexOf('/') + 1)..], xml.GetAttribute("Target") ?? "", xml.GetAttribute("TargetMode") == "External"));
            }
        }

        return found;
    }

    private static string FolderOf(string part) => part[..(part.LastIndexOf('/') + 1)];

    private static string Resolve(string folder, string target) => target.StartsWith('/') ? target[1..] : folder + target;
}

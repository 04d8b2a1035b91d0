using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace RrbPortal.Browser.Tests.Validators;

[Collection(Validation.Name)]
public sealed class WordTests(ServedDemonstration demonstration)
{
    [Fact]
    public async Task EachNoteForWord_IsWhatTheSchemaOfWordAllows()
    {
        var files = await demonstration.PublicAsync(document => document.Address.EndsWith(".docx", StringComparison.Ordinal));

        var findings = files.SelectMany(Findings).ToList();

        Validators.Findings.None(findings);
        Assert.True(files.Count > 2);
    }

    /// <summary>The strictest of the versions that the notes are made for.</summary>
    private static IEnumerable<string> Findings(ServedDocument file)
    {
        using var stream = new MemoryStream(file.Content);
        using var word = WordprocessingDocument.Open(stream, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2013).Validate(word).Select(error => $"{file.Address}: {error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }
}

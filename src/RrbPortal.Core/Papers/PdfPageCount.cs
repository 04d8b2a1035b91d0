using System.Globalization;
using System.Text.RegularExpressions;
using RrbPortal.Core.Printing;

namespace RrbPortal.Core.Papers;

/// <summary>Counts the pages of a PDF with poppler's <c>pdfinfo</c>, where that is installed.</summary>
public sealed partial class PdfPageCount(ProgramSettings programs)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>Null where nobody can tell: no program, a protected or damaged file.</returns>
    public async Task<int?> OfAsync(string path, CancellationToken ct)
    {
        if (programs.PdfInfo is not { } program)
        {
            return null;
        }

        var answer = await new OutsideProgram(program, Patience).RunAsync([path], Path.GetTempPath(), ct);
        return answer is { ExitCode: 0 } && Pages().Match(answer.Output) is { Success: true } found
            ? int.Parse(found.Groups["count"].Value, CultureInfo.InvariantCulture)
            : null;
    }

    [GeneratedRegex(@"^Pages:\s+(?<count>\d{1,6})\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pages();
}

using System.Globalization;
using RrbPortal.Core.Importing;

namespace RrbPortal.Web.Pages.Secretariat.Importing;

/// <summary>How far the files of an import are, in a line.</summary>
internal static class BatchWords
{
    public static string Of(ImportBatchSummary batch)
    {
        var parts = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{batch.Files} {(batch.Files == 1 ? "file" : "files")}") };
        Add(batch.Received, "to be read");
        Add(batch.Waiting, "to look at");
        Add(batch.Imported, "in the records");
        Add(batch.Refused, "not read");
        return string.Join(", ", parts);

        void Add(int count, string words)
        {
            if (count > 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {words}"));
            }
        }
    }
}

using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Reading;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>Reads one file of a batch with what the other files of the batch say of organisations.</summary>
internal static class BatchReading
{
    /// <exception cref="InvalidOperationException">The stored text of the file cannot be read any more; receiving it made sure that it can.</exception>
    public static async Task<NoteFacts> FactsAsync(PortalDbContext db, ImportFile file, KnownOrganisations known, CancellationToken cancellationToken)
    {
        var rows = await db.ImportFiles.AsNoTracking()
            .Where(other => other.ImportBatchId == file.ImportBatchId && other.SourceText != null)
            .OrderBy(other => other.Id)
            .Select(other => new { other.Id, other.FileName, other.SourceText })
            .ToListAsync(cancellationToken);
        var texts = rows.ConvertAll(row => Text(row.SourceText!, row.FileName));
        var place = rows.FindIndex(row => row.Id == file.Id);
        return NoteReader.Read(texts, known)[place];
    }

    public static SourceText Text(string stored, string fileName)
    {
        var decoding = SourceText.FromText(stored, fileName);
        return decoding.Text ?? throw new InvalidOperationException(decoding.Refusal);
    }
}

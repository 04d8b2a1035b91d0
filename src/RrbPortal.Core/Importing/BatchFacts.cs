using Microsoft.EntityFrameworkCore;
using RrbPortal.Core.Organisations;
using RrbPortal.Core.Reading;
using RrbPortal.Data;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Importing;

/// <summary>One file of a batch as it was understood.</summary>
internal sealed record ReadFile(NoteFacts Facts, SourceText Source)
{
    /// <summary>The files that were read together with it, itself among them, by their numbers.</summary>
    public IReadOnlyDictionary<int, ReadFile> Batch { get; init; } = new Dictionary<int, ReadFile>();
}

/// <summary>
/// The facts of the files of a batch, which are read together because what one of them says helps to understand the
/// others. Reading is done once and kept for the last few batches, until a file or the register changes.
/// </summary>
public sealed class BatchFacts : IDisposable
{
    private const int MostBatches = 3;

    /// <summary>Characters of text that are read together and kept; a larger batch is read file by file.</summary>
    private const int MostTogether = 4 * 1024 * 1024;

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly LinkedList<(Key Key, IReadOnlyDictionary<int, ReadFile> Files)> _kept = [];

    /// <summary>How often texts were read since the portal started; what is kept is not counted again.</summary>
    public int Readings { get; private set; }

    public void Dispose() => _one.Dispose();

    /// <param name="row">A file with a text.</param>
    /// <exception cref="InvalidOperationException">The reader fails on the file's text; the reader of files refuses such a file.</exception>
    internal async Task<ReadFile> OfAsync(PortalDbContext db, OrganisationQueries organisations, ImportFile row, CancellationToken cancellationToken)
    {
        var files = await db.ImportFiles.AsNoTracking()
            .Where(file => file.ImportBatchId == row.ImportBatchId && file.SourceText != null)
            .OrderBy(file => file.Id)
            .Select(file => new { file.Id, file.SourceText!.Length })
            .ToListAsync(cancellationToken);
        if (files.Sum(file => (long)file.Length) > MostTogether)
        {
            return Read([row], await organisations.KnownAsync(cancellationToken))[row.Id];
        }

        var key = new Key(row.ImportBatchId, string.Join(',', files.Select(file => file.Id)), await RegisterStamp.OfAsync(db, cancellationToken));
        await _one.WaitAsync(cancellationToken);
        try
        {
            return (Kept(key) ?? Keep(key, await ReadAsync(db, organisations, row.ImportBatchId, cancellationToken)))[row.Id];
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<IReadOnlyDictionary<int, ReadFile>> ReadAsync(
        PortalDbContext db, OrganisationQueries organisations, int batchId, CancellationToken cancellationToken)
        => Read(
            await db.ImportFiles.AsNoTracking().Where(file => file.ImportBatchId == batchId && file.SourceText != null).OrderBy(file => file.Id).ToListAsync(cancellationToken),
            await organisations.KnownAsync(cancellationToken));

    private Dictionary<int, ReadFile> Read(List<ImportFile> rows, KnownOrganisations known)
    {
        Readings++;
        var texts = rows.Select(FileRows.Text).ToList();
        var facts = NotesTogether.Read(texts, known);
        var batch = new Dictionary<int, ReadFile>(rows.Count);
        foreach (var (place, row) in rows.Index())
        {
            batch.Add(row.Id, new ReadFile(facts[place], texts[place]) { Batch = batch });
        }

        return batch;
    }

    private IReadOnlyDictionary<int, ReadFile>? Kept(Key key)
    {
        for (var node = _kept.First; node is not null; node = node.Next)
        {
            if (node.Value.Key == key)
            {
                _kept.Remove(node);
                _kept.AddFirst(node);
                return node.Value.Files;
            }
        }

        return null;
    }

    private IReadOnlyDictionary<int, ReadFile> Keep(Key key, IReadOnlyDictionary<int, ReadFile> files)
    {
        _kept.AddFirst((key, files));
        if (_kept.Count > MostBatches)
        {
            _kept.RemoveLast();
        }

        return files;
    }

    /// <param name="Files">The numbers of the files with a text; a text, once read, does not change.</param>
    private sealed record Key(int BatchId, string Files, string Register);
}

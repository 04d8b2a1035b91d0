using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RrbPortal.TestKit.Hosting;

/// <summary>Keeps the text of every command that requests send to the database; what runs in the background does not count.</summary>
public sealed class RequestQueries : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _commands = new();
    private readonly HttpContextAccessor _request = new();

    public IReadOnlyList<string> Commands => [.. _commands];

    /// <summary>The number of commands that requests sent while the work was done.</summary>
    public async Task<int> CountAsync(Func<Task> work)
    {
        var before = _commands.Count;
        await work();
        return _commands.Count - before;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        => ValueTask.FromResult(Keep(command, result));

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        => Keep(command, result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        => ValueTask.FromResult(Keep(command, result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
        => ValueTask.FromResult(Keep(command, result));

    private T Keep<T>(DbCommand command, T result)
    {
        if (_request.HttpContext is not null)
        {
            _commands.Enqueue(command.CommandText);
        }

        return result;
    }
}

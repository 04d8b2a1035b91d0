using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using RrbPortal.Data;
using RrbPortal.Data.Providers;

namespace RrbPortal.TestKit.Databases;

/// <summary>
/// Has each query that a test runs on SQLite translated for SQL Server as well, without a server: a query that only one
/// of the two databases can run fails the test that runs it.
/// </summary>
public sealed class SqlServerTranslation : IQueryExpressionInterceptor
{
    /// <summary>The one instance: the framework builds its services anew for each other one.</summary>
    public static readonly SqlServerTranslation Instance = new();

    private static readonly DatabaseChoice Nowhere = new(DatabaseProvider.SqlServer, "Server=nowhere;Database=none;Encrypt=false");

    private static readonly MethodInfo Compile = typeof(IDatabase).GetMethods()
        .Single(method => method.Name == nameof(IDatabase.CompileQuery) && method.GetGenericArguments().Length == 1);

    private SqlServerTranslation()
    {
    }

    /// <exception cref="InvalidOperationException">SQL Server has no translation for the query.</exception>
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is { } context && context.Database.IsSqlite())
        {
            using DbContext server = context is PublishedDbContext
                ? new PublishedDbContext(Options<PublishedDbContext>())
                : new SqlServerPortalDbContext(Options<SqlServerPortalDbContext>());
            Translate(new OtherModel(server.Model).Visit(queryExpression), server);
        }

        return queryExpression;
    }

    private static DbContextOptions<TContext> Options<TContext>()
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        DataRegistration.Use(options, Nowhere);
        return options.Options;
    }

    private static void Translate(Expression query, DbContext server)
    {
        var sequence = query.Type.GetInterfaces().Prepend(query.Type)
            .FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>));
        var result = sequence is null
            ? typeof(Task<>).MakeGenericType(query.Type)
            : typeof(IAsyncEnumerable<>).MakeGenericType(sequence.GetGenericArguments());
        try
        {
            Compile.MakeGenericMethod(result).Invoke(server.GetService<IDatabase>(), [query, true]);
        }
        catch (TargetInvocationException failure)
        {
            throw new InvalidOperationException($"SQL Server cannot run this query: {failure.InnerException!.Message}", failure.InnerException);
        }
    }

    /// <summary>The same query over the tables of another model.</summary>
    private sealed class OtherModel(IModel model) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node)
            => node is EntityQueryRootExpression root
                ? new EntityQueryRootExpression(model.FindEntityType(root.EntityType.ClrType)!)
                : base.VisitExtension(node);
    }
}

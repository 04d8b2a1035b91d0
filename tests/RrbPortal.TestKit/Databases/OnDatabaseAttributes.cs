using System.Reflection;
using RrbPortal.Data.Providers;
using Xunit.Sdk;

namespace RrbPortal.TestKit.Databases;

/// <summary>
/// Runs a theory on SQLite: <c>[Theory, OnSqlite, OnSqlServer]</c> above a method that takes a
/// <see cref="DatabaseProvider"/> first, and then whatever values are given here.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnSqliteAttribute(params object[] values) : DataAttribute
{
    public IReadOnlyList<object> Values => values;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseProvider.Sqlite, .. values]];
}

/// <summary>Runs a theory on SQL Server, and reports it as skipped where there is no server for tests.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnSqlServerAttribute(params object[] values) : DataAttribute
{
    public IReadOnlyList<object> Values => values;

    public override string? Skip
    {
        get => TestDatabase.SqlServer is null ? $"{TestDatabase.SqlServerVariable} holds no connection string." : base.Skip;
        set => base.Skip = value;
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseProvider.SqlServer, .. values]];
}

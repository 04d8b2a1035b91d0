using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace RrbPortal.Core.SideFiles;

/// <summary>
/// One statement on a side file, with its values apart from its text. The texts are constants of the code, put together
/// of constants at most; nothing that a reader types is ever part of one.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Texts are constants of the code; values are parameters.")]
    public Statement(SqliteConnection connection, string text, params IReadOnlyList<object?> values)
    {
        _command = connection.CreateCommand();
        _command.CommandText = text;
        Bind(values);
    }

    /// <summary>Runs it with other values; they stand for ?1, ?2 and so on.</summary>
    public void Run(params IReadOnlyList<object?> values)
    {
        Bind(values);
        _command.ExecuteNonQuery();
    }

    public static void Run(SqliteConnection connection, string text, params IReadOnlyList<object?> values)
    {
        using var statement = new Statement(connection, text, values);
        statement._command.ExecuteNonQuery();
    }

    public static List<T> Read<T>(SqliteConnection connection, string text, Func<SqliteDataReader, T> row, params IReadOnlyList<object?> values)
    {
        using var statement = new Statement(connection, text, values);
        return statement.Read(row);
    }

    /// <summary>Row by row, for whoever may stop early.</summary>
    public static IEnumerable<T> Stream<T>(SqliteConnection connection, string text, Func<SqliteDataReader, T> row)
    {
        using var statement = new Statement(connection, text);
        using var reader = statement._command.ExecuteReader();
        while (reader.Read())
        {
            yield return row(reader);
        }
    }

    public List<T> Read<T>(Func<SqliteDataReader, T> row)
    {
        using var reader = _command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public List<T> Read<T>(Func<SqliteDataReader, T> row, params IReadOnlyList<object?> values)
    {
        Bind(values);
        return Read(row);
    }

    public void Dispose() => _command.Dispose();

    private void Bind(IReadOnlyList<object?> values)
    {
        for (var index = 0; index < values.Count; index++)
        {
            if (index < _command.Parameters.Count)
            {
                _command.Parameters[index].Value = values[index] ?? DBNull.Value;
            }
            else
            {
                _command.Parameters.AddWithValue($"?{index + 1}", values[index] ?? DBNull.Value);
            }
        }
    }
}

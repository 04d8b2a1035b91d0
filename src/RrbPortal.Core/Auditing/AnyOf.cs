using System.Linq.Expressions;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Auditing;

/// <summary>A condition that a database can read: the changes of an entry hold one of several marks.</summary>
internal static class AnyOf
{
    public static Expression<Func<AuditEntry, bool>> Contains(IEnumerable<string> marks)
    {
        var entry = Expression.Parameter(typeof(AuditEntry), "entry");
        var changes = Expression.Property(entry, nameof(AuditEntry.Changes));
        var contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
        var any = marks.Select(mark => (Expression)Expression.Call(changes, contains, Expression.Constant(mark))).Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<AuditEntry, bool>>(any, entry);
    }
}

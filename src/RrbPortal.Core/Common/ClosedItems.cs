using System.Linq.Expressions;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Common;

/// <summary>Whether an item is kept from the public: it is closed itself, or stands under one that is.</summary>
public static class ClosedItems
{
    public static readonly Expression<Func<AgendaItem, bool>> AreClosed =
        item => item.Audience == ItemAudience.Closed || (item.Parent != null && item.Parent.Audience == ItemAudience.Closed);

    public static readonly Expression<Func<AgendaItem, bool>> AreOpen =
        item => item.Audience == ItemAudience.Open && (item.Parent == null || item.Parent.Audience == ItemAudience.Open);

    /// <param name="above">The audience of the item above it; null for an item that stands by itself.</param>
    public static bool IsClosed(ItemAudience own, ItemAudience? above) => own is ItemAudience.Closed || above is ItemAudience.Closed;
}

namespace RrbPortal.Core.Search;

/// <summary>What can be found: a whole note, or one of its entries.</summary>
public enum EntryKind
{
    Note,
    Item,
    Action,
    Decision,
}

/// <summary>What an organisation has to do with an entry.</summary>
internal enum PartyRole
{
    /// <summary>It stands in the attendance of the note.</summary>
    Attended,

    /// <summary>The text of the item names it as speaking.</summary>
    Spoke,

    /// <summary>It owns the action.</summary>
    Owns,

    /// <summary>It took the decision.</summary>
    Decided,
}

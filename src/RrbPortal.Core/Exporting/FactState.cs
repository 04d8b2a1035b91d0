namespace RrbPortal.Core.Exporting;

/// <summary>What is known of a fact. Programs must not take one of these for another, and null never stands for more than "not given".</summary>
public enum FactState
{
    /// <summary>The note says it.</summary>
    Recorded,

    /// <summary>There is such a thing, and the note does not give it in a form that could be given on: a day in words, a closed item's text.</summary>
    Unknown,

    /// <summary>The note says that there is none.</summary>
    None,

    /// <summary>The note does not speak of it.</summary>
    Absent,
}

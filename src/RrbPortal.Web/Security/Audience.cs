namespace RrbPortal.Web.Security;

/// <summary>For whom an endpoint is. Each has exactly one.</summary>
public enum Audience
{
    /// <summary>Everybody.</summary>
    Visitors,

    /// <summary>Whoever holds a role for at least one board: member, secretariat or chair.</summary>
    Members,

    /// <summary>Whoever edits for at least one board. Which board is asked by services and queries, through Rights.</summary>
    Secretariat,

    Administrators,

    /// <summary>Whoever keeps the register of organisations: the secretariat of any board, and administrators.</summary>
    RegisterKeepers,

    /// <summary>Everybody: the door itself.</summary>
    Account,

    /// <summary>Whoever has signed in, with or without a role.</summary>
    SignedIn,

    /// <summary>Whatever watches the process; the answers tell nothing else.</summary>
    Operations,
}

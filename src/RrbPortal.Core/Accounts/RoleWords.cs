using RrbPortal.Data.System;

namespace RrbPortal.Core.Accounts;

/// <summary>Roles in a sentence: "as a member".</summary>
public static class RoleWords
{
    public static string Of(PortalRole role) => role switch
    {
        PortalRole.Member => "a member",
        PortalRole.Secretariat => "the secretariat",
        PortalRole.Chair => "the chair",
        _ => "an administrator",
    };
}

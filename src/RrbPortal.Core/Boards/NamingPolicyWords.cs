using RrbPortal.Data.Records;

namespace RrbPortal.Core.Boards;

public static class NamingPolicyWords
{
    /// <summary>The policy as a reader sees it.</summary>
    public static string Words(this NamingPolicy policy) => policy switch
    {
        NamingPolicy.OrganisationsOnly => "Organisations only",
        NamingPolicy.Roles => "Organisations and roles",
        _ => "Organisations, roles and full names",
    };
}

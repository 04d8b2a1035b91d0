using RrbPortal.Core.Common;


namespace RrbPortal.Core.Organisations;

/// <summary>The register is one for all boards: any secretariat and any administrator keeps it.</summary>
internal static class RegisterRights
{
    public static bool MayKeep(Rights rights) => rights.IsAdministrator || rights.BoardsToEdit is null or { Count: > 0 };
}

using RrbPortal.Core.Checking;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>
/// Printed names that the register does not know, but that come close to one it knows. A person says whether they are
/// the same; a name that comes close to none is nobody's doubt.
/// </summary>
internal static class UnknownOrganisations
{
    public const string Code = "organisation-unknown";

    public static IEnumerable<Finding> In(Meeting draft, KnownRegister register)
        => [];
}

namespace RrbPortal.Web.Security;

/// <summary>
/// The mark of a page whose address holds a token: no request that the page causes says where it came from, not even to
/// this site.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class HoldsTokenAttribute : Attribute;

namespace RrbPortal.Web.Archiving;

/// <summary>
/// The mark of an address for visitors that no archive can hold: what it answers depends on what is asked, and there is no
/// end of that. Pages carry it as an attribute, other endpoints with <c>.WithMetadata(new LiveOnlyAttribute())</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LiveOnlyAttribute : Attribute;

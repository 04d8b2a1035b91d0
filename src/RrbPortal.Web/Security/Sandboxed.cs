namespace RrbPortal.Web.Security;

/// <summary>
/// The mark of an endpoint that gives out what somebody else wrote: should a browser open it in spite of everything,
/// then without script, forms, cookies or the portal's origin.
/// </summary>
public sealed class Sandboxed;

namespace RrbPortal.Web.Security;

/// <summary>
/// The mark of an endpoint that gives out what somebody else wrote: should a browser open it in spite of everything,
/// then without script, forms, cookies or the portal's origin. A page that only sometimes gives out a file sets it as a
/// feature of the request.
/// </summary>
public sealed class Sandboxed;

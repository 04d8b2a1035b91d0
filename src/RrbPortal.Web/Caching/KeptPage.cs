namespace RrbPortal.Web.Caching;

/// <summary>
/// The mark of an endpoint whose answer is the same for everybody and made of the published copy alone, so that it may
/// be kept. Every page under Pages/Visitors carries it but those marked <see cref="NotKeptAttribute"/>; another endpoint takes it with <c>.WithMetadata(new KeptPage())</c>.
/// </summary>
public sealed class KeptPage;

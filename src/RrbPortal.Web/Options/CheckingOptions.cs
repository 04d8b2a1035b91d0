namespace RrbPortal.Web.Options;

/// <summary>Section <c>Checking</c>: what the house says about its own texts, for the register of findings.</summary>
public sealed class CheckingOptions
{
    public const string Section = "Checking";

    /// <summary>E-mail addresses and telephone numbers that may stand in public texts.</summary>
    public IList<string> PublicContacts { get; } = [];

    /// <summary>Hosts that the public cannot reach, or the ends of their names: <c>intranet.example.org</c>, <c>.internal</c>.</summary>
    public IList<string> InternalHosts { get; } = [];
}

namespace RrbPortal.Web.Archiving;

/// <summary>What the portal answers to a visitor.</summary>
/// <param name="IsForArchive">Whether the address is for everybody, and one that an archive can hold.</param>
/// <param name="MediaType">Without parameters; empty for an answer without a body.</param>
/// <param name="FileName">The name that it is to be saved under, if any.</param>
/// <param name="Location">Where a redirect leads.</param>
internal sealed record SiteAnswer(int Status, bool IsForArchive, string MediaType, string? FileName, string? Location, byte[] Body)
{
    public const string Html = "text/html";

    public bool IsPage => MediaType == Html;

    /// <summary>Whether the address has something, or had it, or leads to where it is.</summary>
    public bool IsThere => Status is StatusCodes.Status200OK or StatusCodes.Status301MovedPermanently or StatusCodes.Status302Found or StatusCodes.Status410Gone;
}

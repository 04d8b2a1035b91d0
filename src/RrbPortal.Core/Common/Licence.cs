namespace RrbPortal.Core.Common;

/// <summary>The licence that everything published carries: Open Government Licence, version 3.0.</summary>
public static class Licence
{
    public const string Name = "Open Government Licence v3.0";
    public const string Address = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";
    public const string Exception = "The licence does not cover personal data.";
}

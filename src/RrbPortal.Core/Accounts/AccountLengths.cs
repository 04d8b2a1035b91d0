namespace RrbPortal.Core.Accounts;

/// <summary>Lengths that Identity's own table sets.</summary>
public static class AccountLengths
{
    public const int Email = 256;
}

namespace RrbPortal.Core.Checking.Exposure;

/// <summary>The addresses and numbers that the house publishes itself.</summary>
internal sealed class PublicContacts(IReadOnlyList<string> contacts)
{
    private readonly HashSet<string> known = [.. contacts.Select(Key)];

    public bool Hold(string contact) => known.Contains(Key(contact));

    // Numbers by their digits, "+44" being "0"; addresses without case.
    private static string Key(string contact)
    {
        if (contact.Contains('@', StringComparison.Ordinal))
        {
            return contact.Trim().ToLowerInvariant();
        }

        var digits = string.Concat(contact.Where(char.IsAsciiDigit));
        return digits.StartsWith("44", StringComparison.Ordinal) ? "0" + digits[2..].TrimStart('0') : digits;
    }
}

using Microsoft.Extensions.Options;

namespace RrbPortal.Web.Options;

/// <summary>What annotations cannot say about <see cref="CheckingOptions"/>.</summary>
internal sealed class CheckingOptionsCheck : IValidateOptions<CheckingOptions>
{
    private const int FewestDigits = 3;

    public ValidateOptionsResult Validate(string? name, CheckingOptions options)
    {
        var problems = options.PublicContacts.Where(contact => !IsContact(contact))
            .Select(contact => $"Checking:PublicContacts holds \"{contact}\", which is neither an e-mail address nor a telephone number.")
            .Concat(options.InternalHosts.Where(host => !IsHost(host))
                .Select(host => $"Checking:InternalHosts holds \"{host}\", which is no host name nor the end of one, like intranet.example.org or .internal."))
            .ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static bool IsContact(string? contact)
        => contact is not null && (contact.Split('@') is [{ Length: > 0 }, { Length: > 0 }] || (!contact.Contains('@', StringComparison.Ordinal) && contact.Count(char.IsAsciiDigit) >= FewestDigits));

    private static bool IsHost(string? host)
        => !string.IsNullOrWhiteSpace(host) && Uri.CheckHostName(host.Trim().TrimStart('.')) is not UriHostNameType.Unknown;
}

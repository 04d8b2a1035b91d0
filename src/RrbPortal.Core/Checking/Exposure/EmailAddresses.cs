using System.Text.RegularExpressions;

namespace RrbPortal.Core.Checking.Exposure;

internal static partial class EmailAddresses
{
    private static readonly HashSet<string> Shared = new(StringComparer.OrdinalIgnoreCase)
    {
        "info", "enquiries", "enquiry", "contact", "contactus", "press", "media", "office", "secretariat", "admin", "hello", "help", "helpdesk", "support", "helpline", "team", "mail",
        "consultation", "feedback", "foi", "comms", "communications", "board", "events", "training", "referrals", "data", "policy", "noreply", "no-reply",
    };

    public static IEnumerable<Exposed> In(ReadableText text, PublicContacts contacts)
        => text.Plain.Contains('@', StringComparison.Ordinal) ? Address().Matches(text.Plain).Where(match => !contacts.Hold(match.Value)).Select(Of) : [];

    // A shared mailbox may well be meant for the public; a person's hardly.
    private static Exposed Of(Match match) => match.Groups["name"].Value.Split('.', '-', '_').Any(Shared.Contains)
        ? new("email-address", Severity.Warns, match.Index, match.Index + match.Length, $"“{match.Value}” is an e-mail address that is not among the public contacts.", "Leave it out, or keep it and say that it is meant for the public.")
        : new("email-address", Severity.Blocks, match.Index, match.Index + match.Length, $"“{match.Value}” is an e-mail address, probably of a person.", "Put a public contact in its place, or keep it and say on what ground.");

    [GeneratedRegex(@"\b(?<name>[A-Za-z0-9][A-Za-z0-9._%+'-]{0,63})@(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}

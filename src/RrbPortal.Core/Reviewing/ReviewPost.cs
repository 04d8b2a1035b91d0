using RrbPortal.Core.Mailing;

namespace RrbPortal.Core.Reviewing;

/// <summary>Writes the mails of a review to those of the people asked who have an address.</summary>
public sealed class ReviewPost(Outbox outbox)
{
    /// <summary>Adds a mail for each person, in the save that the caller makes.</summary>
    /// <returns>Those for whom there was no such mail yet.</returns>
    internal async Task<IReadOnlyList<AskedPerson>> WriteAsync(IEnumerable<AskedPerson> people, Func<AskedPerson, Mail> mail, CancellationToken ct)
    {
        var mails = people.Where(person => person.Email is not null).Select(person => (Person: person, Mail: mail(person))).ToList();
        var written = await outbox.WriteAsync(mails.ConvertAll(pair => pair.Mail), ct);
        return [.. mails.Where(pair => written.Contains(pair.Mail.Occasion)).Select(pair => pair.Person)];
    }
}

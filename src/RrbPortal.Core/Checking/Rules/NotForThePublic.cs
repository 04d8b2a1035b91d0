using RrbPortal.Core.Checking.Exposure;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>What must not slip into public text: protective markings, addresses and numbers of persons, links that only the house can open.</summary>
internal sealed class NotForThePublic : INoteRule
{
    public string Name => "not-for-the-public";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        var contacts = new PublicContacts(context.Settings.PublicContacts);
        return PublishedTexts.Of(note).Concat(PublishedTexts.Attendance(note))
            .SelectMany(text => Markings.In(text).Concat(EmailAddresses.In(text, contacts)).Concat(TelephoneNumbers.In(text, contacts)).Concat(HomeAddresses.In(text)).Concat(InternalLinks.In(text, context.Settings.InternalHosts))
                .Select(exposed => text.Find(exposed.Code, exposed.Severity, exposed.Start, exposed.End, exposed.Message, exposed.Remedy, exposed.Remove ? [new Offer("Remove it", "")] : [])))
            .Concat(Markings.OfFile(note, context.Source));
    }
}

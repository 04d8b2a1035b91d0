using RrbPortal.Core.Checking.Names;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>A person's name in a text that will be public, where the board names no persons.</summary>
internal sealed class PersonalNames : INoteRule
{
    public string Name => "personal-name";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        if (note.Board.NamingPolicy is NamingPolicy.FullNames)
        {
            return [];
        }

        var finder = new PersonFinder(note, context);
        var published = note.Board.NamingPolicy is NamingPolicy.Roles ? "organisations and roles" : "organisations";
        return from text in PublishedTexts.Of(note).Concat(PublishedTexts.Attendance(note))
               from person in finder.In(text)
               let name = text.Plain[person.Start..person.End]
               select text.Find(
                   "personal-name", Severity.Blocks, person.Start, person.End,
                   $"“{name}” is a person's name; this board publishes {published} only.",
                   "Put the organisation or the role in its place, mark it as withheld, or keep it and say on what ground.",
                   Offers(person, note.Board.NamingPolicy));
    }

    private static IReadOnlyList<Offer> Offers(NamedPerson person, NamingPolicy policy)
    {
        var organisation = person.Entry?.OrganisationName ?? person.Entry?.OrganisationAsPrinted;
        var said = policy is NamingPolicy.Roles ? new[] { person.Entry?.Role, organisation } : [organisation, person.Entry?.Role];
        return [.. said.Where(words => !string.IsNullOrWhiteSpace(words)).Select(words => new Offer(words!, words!)), new Offer("[name withheld]", "[name withheld]")];
    }
}

using RrbPortal.Core.Reading;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Checking.Rules;

/// <summary>Organisations that speak or are given work, but are neither among those present nor among the apologies.</summary>
internal sealed class AbsentOrganisations : INoteRule
{
    public string Name => "absent-organisation";

    public IEnumerable<Finding> Look(WorkingNote note, CheckContext context)
    {
        // Of a person without a body nobody can say for whom that person speaks; then no body is absent for certain.
        if (note.Attendance.Count == 0 || note.Attendance.Any(entry => OrganisationName.Of(entry) is null && entry.Presence is Presence.Present or Presence.Substitute))
        {
            return [];
        }

        var there = new OrganisationsThere(note, context.Organisations);
        var found = Speaking(note, context, there).Concat(GivenWork(note, context, there));
        return found.DistinctBy(finding => (finding.Code, Words.Key(finding.Passage)));
    }

    private static IEnumerable<Finding> Speaking(WorkingNote note, CheckContext context, OrganisationsThere there)
    {
        var speaking = new SpeakerReading(context.Organisations.Knows);
        return from sentence in note.Sentences()
               let speaker = speaking.Of(sentence.Plain)
               where speaker is not null && context.Organisations.Find(speaker) is not null && !there.Hold(speaker)
               select sentence.Find(
                   "absent-organisation-speaks", Severity.Warns, sentence.Text.Contains(speaker, StringComparison.Ordinal) ? speaker : sentence.Text,
                   $"{speaker} speaks, but is neither among those present nor among the apologies.",
                   "Complete the attendance, or find out who spoke.");
    }

    private static IEnumerable<Finding> GivenWork(WorkingNote note, CheckContext context, OrganisationsThere there)
        => from action in note.Actions.Index()
           from owner in action.Item.Owners.SelectMany(new OwnerReading(context.Organisations.Knows, context.Organisations).Parts)
           where context.Organisations.Find(owner) is not null && !there.Hold(owner)
           select new Finding(
               "absent-organisation-has-work", Severity.Notes, $"Action {action.Index + 1}",
               $"{owner} is given work, but is neither among those present nor among the apologies.",
               "Make sure that it knows, or find out whether the attendance is complete.", action.Item.ItemId)
           {
               Passage = owner,
               Context = action.Item.SourceSentence ?? action.Item.Text,
               Line = context.LineOf(action.Item),
           };
}

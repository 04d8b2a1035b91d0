using RrbPortal.Core.Common;
using RrbPortal.Core.Profiles;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Demonstration;

/// <summary>What the demonstration's board says of itself, published: members of every capacity, one that is to come, one that left, and terms of reference.</summary>
public sealed class DemonstrationProfile(MembershipService members, TermsService terms, ProfilePublishing publishing)
{
    internal async Task LoadAsync(Board board, Change secretary, DateOnly today, CancellationToken ct)
    {
        var start = new DateOnly(today.Year - 4, 4, 1);
        MembershipFacts[] all =
        [
            Member("Mayor's Office for Policing and Crime", MembershipCapacity.Chair, start),
            Member("London Probation", MembershipCapacity.DeputyChair, start.AddYears(1)),
            Member("Metropolitan Police Service", MembershipCapacity.Member, start),
            Member("HM Courts & Tribunals Service", MembershipCapacity.Member, start),
            Member("London Prisons Group", MembershipCapacity.Member, start),
            Member("London Councils", MembershipCapacity.Member, null),
            Member("NHS England London", MembershipCapacity.Member, start.AddMonths(7)),
            Member("Clinks", MembershipCapacity.Member, start.AddYears(2)),
            Member("Department for Work and Pensions", MembershipCapacity.Member, new DateOnly(today.Year + 1, 4, 1)),
            Member("Violence Reduction Unit", MembershipCapacity.Adviser, start.AddYears(1)),
            Member("Youth Justice Board", MembershipCapacity.Observer, start.AddYears(1)),
            Member("Greater London Authority", MembershipCapacity.Secretariat, start),
            Member("London Community Rehabilitation Company", MembershipCapacity.Member, null) with { HasEnded = true, Until = start.AddMonths(3).AddDays(-1) },
        ];
        foreach (var member in all)
        {
            Done(await members.AddAsync(new AddMembership(board.Id, member), secretary, ct));
        }

        Done(await terms.SaveAsync(new SaveTerms(board.Id, 0, DemonstrationTexts.Terms(), start.AddYears(1).AddDays(20)), secretary, ct));
        var state = await publishing.StateAsync(board.Slug, secretary.Rights, ct);
        Done(await publishing.PublishAsync(new PublishProfile(board.Id, state!.Hash, "Routine: who belongs to the board, as it stands at every time of the year."), secretary, ct));
    }

    private static MembershipFacts Member(string organisation, MembershipCapacity capacity, DateOnly? since)
        => new() { OrganisationAsPrinted = organisation, Capacity = capacity, Since = since };

    private static void Done(Outcome outcome)
    {
        if (outcome is not Outcome.Done)
        {
            throw new InvalidOperationException($"The board's own page cannot be made: {outcome}.");
        }
    }
}

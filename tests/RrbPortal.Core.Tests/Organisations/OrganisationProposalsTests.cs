using RrbPortal.Core.Organisations;

namespace RrbPortal.Core.Tests.Organisations;

/// <summary>Pairs of names, each tried in both directions: what is proposed and why, and what must not be.</summary>
public sealed class OrganisationProposalsTests
{
    [Theory]
    [InlineData("London Prisons Group", "LPG", "the same letters (LPG)")]
    [InlineData("NHS E/I", "NHSEI", "the same letters (NHSEI)")]
    [InlineData("Catch 22", "Catch22", "the same letters (Catch22)")]
    [InlineData("London Council", "London Councils", "one letter differs from “London Councils”: singular and plural")]
    [InlineData("Metropoltan Police Service", "Metropolitan Police Service", "one letter differs from “Metropolitan Police Service”")]
    [InlineData("Metropolitan Poilce Service", "Metropolitan Police Service", "one letter differs from “Metropolitan Police Service”")]
    [InlineData("Clinks Trusst", "Clinks Trust", "one letter differs from “Clinks Trust”")]
    [InlineData("HM Court and Tribunal Service", "HM Courts and Tribunals Service", "singular and plural of “HM Courts and Tribunals Service”")]
    [InlineData("Department of Work and Pensions", "Department for Work and Pensions", "the same words as “Department for Work and Pensions”, but for the small ones")]
    [InlineData("Probation Service London", "London Probation Service", "the same words as “London Probation Service” in another order")]
    [InlineData("Her Majesty’s Prison Service", "HM Prison Service", "“Her Majesty’s”, “His Majesty’s” and “HM” are the same")]
    [InlineData("Her Majesty's Inspectorate of Probation", "His Majesty’s Inspectorate of Probation", "“Her Majesty’s”, “His Majesty’s” and “HM” are the same")]
    [InlineData("H.M. Prison Service", "HM Prison Service", "the same letters (HM Prison Service)")]
    [InlineData("LB Haringey", "London Borough of Haringey", "“LB”, “London Borough of” and “Council” name the same borough")]
    [InlineData("Haringey Council", "LB Haringey", "“LB”, “London Borough of” and “Council” name the same borough")]
    [InlineData("LB Hammersmith & Fulham", "London Borough of Hammersmith and Fulham", "“LB”, “London Borough of” and “Council” name the same borough")]
    [InlineData("Royal Borough of Kensington and Chelsea", "RBKC", "“LB”, “London Borough of” and “Council” name the same borough")]
    public void For_NamesAlike_AreProposedBothWaysWithTheReason(string printed, string registered, string reason)
    {
        var there = Assert.Single(OrganisationProposals.For(printed, [Registered(1, registered)]));
        var back = Assert.Single(OrganisationProposals.For(registered, [Registered(1, printed)]));

        Assert.Equal(new OrganisationProposal(1, registered, reason), there);
        Assert.Equal((1, printed), (back.OrganisationId, back.Name));
    }

    [Theory]
    [InlineData("London Probation", "London Probation Service", "“London Probation” is part of its name “London Probation Service”")]
    [InlineData("London Probation Service", "London Probation", "its name “London Probation” is part of what is printed")]
    [InlineData("Probation", "London Probation Service", "its name “London Probation Service” has these words and more")]
    [InlineData("Women’s Aid", "Solace Women’s Aid", "“Women’s Aid” is part of its name “Solace Women’s Aid”")]
    [InlineData("London Criminal Justice Board", "London Local Criminal Justice Board", "its name “London Local Criminal Justice Board” has these words and more")]
    [InlineData("London Local Criminal Justice Board", "London Criminal Justice Board", "what is printed has the words of “London Criminal Justice Board” and more")]
    [InlineData("NHS England London Region", "NHS England", "its name “NHS England” is part of what is printed")]
    public void For_NameInsideAnother_SaysWhichIsPartOfWhich(string printed, string registered, string reason)
        => Assert.Equal([new OrganisationProposal(1, registered, reason)], OrganisationProposals.For(printed, [Registered(1, registered)]));

    [Theory]
    [InlineData("HMPPS", "HMPS")]
    [InlineData("HM Prison and Probation Service", "HM Prison Service")]
    [InlineData("HM Prison and Probation Service", "Probation Service")]
    [InlineData("NHS England", "NHS Improvement")]
    [InlineData("London Councils", "London Fire Brigade")]
    [InlineData("London Councils", "Greater London Authority")]
    [InlineData("North London Prisons", "South London Prisons")]
    [InlineData("East London Partnership", "West London Partnership")]
    [InlineData("Home Office", "Cabinet Office")]
    [InlineData("LB Brent", "LB Bexley")]
    [InlineData("LB Haringey", "Haringey Youth Justice Service")]
    [InlineData("Kent Council", "Kent County Council")]
    [InlineData("London Youth", "Association of London Youth Offending Team Managers")]
    [InlineData("London Police", "City of London Police")]
    [InlineData("Service", "Probation Service")]
    [InlineData("London", "London Councils")]
    [InlineData("MPS", "MoJ")]
    [InlineData("NHS", "NHS England")]
    [InlineData("Project Nova 1", "Project Nova 2")]
    [InlineData("Youth Justice Board", "Youth Custody Service")]
    [InlineData("Victim Support", "Victims’ Commissioner for London")]
    [InlineData("Department for Education", "Department of Health and Social Care")]
    public void For_NamesOfTwoBodies_AreNotProposedEitherWay(string one, string other)
    {
        Assert.Empty(OrganisationProposals.For(one, [Registered(1, other)]));
        Assert.Empty(OrganisationProposals.For(other, [Registered(1, one)]));
    }

    [Fact]
    public void For_OneWordNameInsideALongerText_ProposesNothing()
        => Assert.Empty(OrganisationProposals.For("HM Inspectorate of Probation", [Registered(1, "Probation")]));

    [Fact]
    public void For_LettersBesideAnUnknownName_ProposesWhoHasTheLetters()
    {
        var found = OrganisationProposals.For("London Prison Governors (LPG)", [Registered(1, "London Prisons Group", "LPG"), Registered(2, "Clinks")]);

        Assert.Equal([new OrganisationProposal(1, "London Prisons Group", "the same letters (LPG)")], found);
    }

    [Fact]
    public void For_NameWithTheInitialsOfAnotherKnownInFull_ProposesNothing()
        => Assert.Empty(OrganisationProposals.For("London Parole Governors", [Registered(1, "London Prisons Group", "LPG")]));

    [Fact]
    public void For_BodyThatHasEnded_ProposesItsSuccessorAfterIt()
    {
        var ended = new RegisteredName { OrganisationId = 1, Name = "Public Health England", Abbreviation = "PHE", ValidUntil = new DateOnly(2021, 9, 30), SuccessorId = 2 };

        var found = OrganisationProposals.For("Public Health England (London)", [Registered(2, "UK Health Security Agency", "UKHSA"), ended]);

        Assert.Equal(
            [
                new OrganisationProposal(1, "Public Health England", "the same name, “Public Health England”"),
                new OrganisationProposal(2, "UK Health Security Agency", "Public Health England ended on 30 September 2021; its successor is UK Health Security Agency"),
            ],
            found);
    }

    [Fact]
    public void For_SeveralAlike_StandTheStrongestFirstAndAreFiveAtMost()
    {
        RegisteredName[] register =
        [
            Registered(1, "London Probation Service Training Unit"),
            Registered(2, "London Probation Service"),
            Registered(3, "London Probation Services"),
            .. Enumerable.Range(4, 6).Select(number => Registered(number, $"London Probation Service Office {number}")),
        ];

        var found = OrganisationProposals.For("london probation SERVICE", register);

        Assert.Equal((OrganisationProposals.Most, 2, 3), (found.Count, found[0].OrganisationId, found[1].OrganisationId));
        Assert.Equal("the register has “London Probation Service” for it", found[0].Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" – ")]
    [InlineData("()")]
    public void For_NothingToCompare_ProposesNothing(string printed)
        => Assert.Empty(OrganisationProposals.For(printed, [Registered(1, "Clinks")]));

    private static RegisteredName Registered(int id, string name, string? abbreviation = null) => new() { OrganisationId = id, Name = name, Abbreviation = abbreviation };
}

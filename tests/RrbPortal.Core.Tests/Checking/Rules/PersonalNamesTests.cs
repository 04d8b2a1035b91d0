using RrbPortal.Core.Checking;
using RrbPortal.Core.Tests.Reading;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Tests.Checking.Rules;

public sealed class PersonalNamesTests
{
    private const string Rule = "personal-name";

    [Theory]
    [InlineData("Matt Uberoi shared feedback from the forum.", "Matt Uberoi")]
    [InlineData("The Board heard from Cllr Amankwah about noise.", "Cllr Amankwah")]
    [InlineData("Dr Jane Fairweather-Cole joined for the item.", "Dr Jane Fairweather-Cole")]
    [InlineData("Dr. Lowe joined for the item.", "Dr. Lowe")]
    [InlineData("DCI Harkness gave a summary.", "DCI Harkness")]
    [InlineData("It was presented by Grace Okafor.", "Grace Okafor")]
    [InlineData("Will Harker said that this takes time.", "Will Harker")]
    [InlineData("Mark Teller, Head of Custody, will reply.", "Mark Teller")]
    [InlineData("Commander Sarah Locke set out the plan.", "Commander Sarah Locke")]
    [InlineData("Thanks went to Zoë O'Neil and to Clinks.", "Zoë O'Neil")]
    [InlineData("Ludwig J. Fenn and Peter van der Berg attended.", "Peter van der Berg")]
    [InlineData("J. Fenn reported that it is done.", "J. Fenn")]
    [InlineData("The answer of Aisha Rahman's team is awaited.", "Aisha Rahman")]
    [InlineData("**Matt Uberoi** shared feedback.", "Matt Uberoi")]
    public void Look_PersonInText_BlocksWithTheVeryWords(string text, string name)
    {
        var finding = Assert.Single(RuleNotes.Find(Rule, text));

        Assert.Equal((name, Severity.Blocks, FindingEffect.ReplaceText), (finding.Passage, finding.Severity, finding.Effect));
        Assert.Equal("[name withheld]", finding.Offers[^1].Value);
        Assert.NotNull(PassageReplacement.In(text, finding.Context, finding.Passage, "x"));
    }

    [Theory]
    [InlineData("Genius Within described its work. Project Nova and Care After Combat support veterans.")]
    [InlineData("Penrose Drive is an approved premises, as is the house on Charlotte Street near Victoria Station.")]
    [InlineData("John Lewis Partnership, the Jack Petchey Foundation and the Joseph Rowntree Charitable Trust fund it.")]
    [InlineData("The Stephen Lawrence Inquiry, the Baroness Casey Review and Clare's Law were mentioned.")]
    [InlineData("The Deputy Mayor, the Director of Commissioning and the Head of Custody spoke. Lord Chancellor's guidance is due.")]
    [InlineData("In May London Councils agreed. Will Members reply by April? Grant Applications close in June.")]
    [InlineData("Holme House Prison, HMP Thomas Becket, St Mary Abbots and King George Hospital were visited.")]
    [InlineData("Police and Crime Plan, Safer Streets, Hope Court, Faith Forum, Rose Garden, Mark Scheme.")]
    [InlineData("Borough Commander Camden, Inspector General, PC World and Mayor of London.")]
    [InlineData("Turning Point said so; Second Chapter agreed; Rowan House Trust described its service.")]
    [InlineData("Tourette Syndrome, Down Syndrome, Windrush Day and the Martin Luther King Day were named.")]
    public void Look_PlacesBodiesProgrammesLawsAndPosts_FindsNothing(string text)
        => Assert.Empty(RuleNotes.Find(Rule, text).Select(finding => finding.Passage));

    [Fact]
    public void Look_PersonOfTheAttendance_OffersOrganisationAndRole()
    {
        var note = RuleNotes.WithText("Nkemdirim Example-Jones and Jorin Tesk described the pilot.") with
        {
            Attendance = [RuleNotes.Person("Cllr Jorin Tesk", "LB Haringey", "Lead Member")],
        };

        var finding = Assert.Single(RuleNotes.Find(Rule, note));

        Assert.Equal("Jorin Tesk", finding.Passage);
        Assert.Equal(["LB Haringey", "Lead Member", "[name withheld]"], finding.Offers.Select(offer => offer.Value));
    }

    [Fact]
    public void Look_BodyThatWasReadAsAPerson_FindsNothing()
    {
        var note = RuleNotes.WithText("Salvation Army reported on the winter.") with { Attendance = [new WorkingAttendance { Person = "Salvation Army", SourceText = "Salvation Army" }] };

        Assert.Empty(RuleNotes.Find(Rule, note));
    }

    [Fact]
    public void Look_BodyOfTheAttendanceNamedAfterAPerson_FindsNothing()
    {
        var note = RuleNotes.WithText("Helen Bamber said that referrals rose.") with { Attendance = [new WorkingAttendance { OrganisationAsPrinted = "Helen Bamber Foundation" }] };

        Assert.Empty(RuleNotes.Find(Rule, note));
    }

    [Theory]
    [InlineData(NamingPolicy.FullNames, 0)]
    [InlineData(NamingPolicy.Roles, 1)]
    [InlineData(NamingPolicy.OrganisationsOnly, 1)]
    public void Look_EachPolicy_FindsWhereItNamesNoPersons(NamingPolicy policy, int found)
    {
        var note = RuleNotes.WithText("Matt Uberoi shared feedback.");

        Assert.Equal(found, RuleNotes.Find(Rule, note with { Board = note.Board with { NamingPolicy = policy } }).Count);
    }

    [Fact]
    public void Look_WhatStaysInternal_IsLeftAlone()
    {
        var note = RuleNotes.WithText("Nothing to say.");
        var closed = RuleNotes.Item(2, "Matt Uberoi", "Matt Uberoi shared feedback.") with { Audience = ItemAudience.Closed };

        Assert.Empty(RuleNotes.Find(Rule, note with { Items = [note.Items[0] with { InternalText = "Matt Uberoi" }, closed], InternalNotes = "Matt Uberoi" }));
    }

    [Fact]
    public void Look_TitleDecisionActionAndAttendance_AreLookedAt()
    {
        var note = RuleNotes.WithText("Nothing to say.") with
        {
            Items = [RuleNotes.Item(1, "Presentation by Matt Uberoi", null)],
            Decisions = [new WorkingDecision { Id = 1, Text = "Anna Fenn will chair the group.", Audience = RecordAudience.Public }],
            Actions = [new WorkingAction { Id = 1, Text = "Write to Dr Lowe.", Audience = RecordAudience.Public }],
            Attendance = [new WorkingAttendance { OrganisationAsPrinted = "MPS, Piers Lockyer, Lisa Marsh" }],
        };

        Assert.Equal(["Presentation by Matt Uberoi: Matt Uberoi", "Anna Fenn will chair the group.: Anna Fenn", "Write to Dr Lowe.: Dr Lowe", "MPS, Piers Lockyer, Lisa Marsh: Lisa Marsh"], RuleNotes.Find(Rule, note).Select(finding => $"{finding.Context}: {finding.Passage}"));
    }

    [Theory]
    [InlineData("Anna ")]
    [InlineData("Cllr ")]
    [InlineData("Cllr Dr Sir ")]
    [InlineData("Jo van der ")]
    [InlineData("A. B. ")]
    [InlineData("Matt Uberoi (")]
    public void Look_HostileText_EndsInTime(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        _ = RuleNotes.Find(Rule, text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), watch.Elapsed.ToString());
    }

    [SeedsFact]
    public void Look_Seeds_FindsTheOnePersonWhoIsNamed()
    {
        Assert.Equal(["58: Matt Uberoi"], RuleNotes.OnSeed(Rule, "000"));
        Assert.All(["001", "002", "003", "004"], seed => Assert.Empty(RuleNotes.OnSeed(Rule, seed)));
    }
}

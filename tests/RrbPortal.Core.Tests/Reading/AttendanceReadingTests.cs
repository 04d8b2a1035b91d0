using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Tests.Reading;

public class AttendanceReadingTests
{
    [Theory]
    [InlineData("Metropolitan Police Service (MPS)", "Metropolitan Police Service", "MPS", null, null, null)]
    [InlineData("A body nobody knows", "A body nobody knows", null, null, null, null)]
    [InlineData("Ada Nash (AN), Head of Custody, MOPAC", null, null, "Ada Nash", "Head of Custody", "MOPAC")]
    [InlineData("Ada Nash ((AN) Analyst MPS", null, null, "Ada Nash", "Analyst", "MPS")]
    [InlineData("Cllr Ada Nash (AN) LB Camden", null, null, "Cllr Ada Nash", null, "LB Camden")]
    [InlineData("Ada Nash – MPS, Commander", null, null, "Ada Nash", "Commander", "MPS")]
    [InlineData("Ada Nash - Port of Thamesmouth, Harbour Lead", null, null, "Ada Nash", "Harbour Lead", "Port of Thamesmouth")]
    [InlineData("Ada Nash (MPS)", null, null, "Ada Nash", null, "MPS")]
    [InlineData("Ada Nash, DMPC (Chair)", null, null, "Ada Nash", "DMPC", null)]
    [InlineData("Ada Nash\tMPS", null, null, "Ada Nash", null, "MPS")]
    public void Entry_AnyForm_IsTakenApart(string printed, string? name, string? abbr, string? person, string? role, string? organisation)
    {
        var facts = Notes.WithAttendance($"{printed}\nClinks\nNacro");

        var entry = facts.Attendees[0];
        Assert.Equal(printed, entry.AsPrinted);
        Assert.Equal((name, abbr, person, role, organisation), (entry.Name, entry.Abbr, entry.Person, entry.Role, entry.Organisation));
        Assert.Equal(3, facts.Attendees.Count);
    }

    [Theory]
    [InlineData("MOPAC, MPS, Clinks and NHS", "MOPAC|MPS|Clinks|NHS")]
    [InlineData("MOPAC; MPS; A body nobody knows", "MOPAC|MPS|A body nobody knows")]
    [InlineData("- MOPAC\n- MPS\n\n- Clinks", "MOPAC|MPS|Clinks")]
    [InlineData("Ministry of Housing, Communities and Local Government, MPS", "Ministry of Housing, Communities and Local Government|MPS")]
    [InlineData("Ada Nash, MPS, Bo Stead, MOPAC", "Ada Nash, MPS|Bo Stead, MOPAC")]
    [InlineData("Ada Nash (AN) MPS, Bo Stead (BS) MOPAC", "Ada Nash (AN) MPS|Bo Stead (BS) MOPAC")]
    [InlineData("MOPAC\n\nMPS\n\nMayor's Office\nfor Policing and Crime", "MOPAC|MPS|Mayor's Office for Policing and Crime")]
    [InlineData("1. Ada Nash, MPS\n2. Bo Stead, MOPAC\n3. Cy Hall, CPS", "Ada Nash, MPS|Bo Stead, MOPAC|Cy Hall, CPS")]
    [InlineData("Metropolitan Police Service (MPS) Clinks Youth Justice Board (YJB)", "Metropolitan Police Service (MPS)|Clinks|Youth Justice Board (YJB)")]
    [InlineData("London Councils Clinks **Crown Prosecution Service** Mayor’s Office for Policing & Crime", "London Councils|Clinks|**Crown Prosecution Service**|Mayor’s Office for Policing & Crime")]
    [InlineData("Ada Nash (MOPAC), Bo Stead (LB Brent), London Councils, Kindle Path Youth", "Ada Nash (MOPAC)|Bo Stead (LB Brent)|London Councils|Kindle Path Youth")]
    [InlineData("Ada Nash (MOPAC), Youth Justice Board", "Ada Nash (MOPAC)|Youth Justice Board")]
    [InlineData("Ada Nash (AN), Head of Custody, MOPAC", "Ada Nash (AN), Head of Custody, MOPAC")]
    [InlineData("Ada Nash (AN), Director, Second Chapter\nBo Stead, Director, Second Chapter\nMPS", "Ada Nash (AN), Director, Second Chapter|Bo Stead, Director, Second Chapter|MPS")]
    [InlineData("MOPAC, MPS, CPS, Galop, Tell Someone, Bridge Street Project and Victim Support", "MOPAC|MPS|CPS|Galop|Tell Someone|Bridge Street Project|Victim Support")]
    [InlineData("Department for Work and Pensions, MPS, Department for Work and Pensions", "Department for Work and Pensions|MPS|Department for Work and Pensions")]
    [InlineData("Ada Nash, Harbour Churches Together\nMPS\nClinks", "Ada Nash, Harbour Churches Together|MPS|Clinks")]
    [InlineData("Mayor of London, DMPC, MPS, London Fire Brigade (LFB), Probation", "Mayor of London|DMPC|MPS|London Fire Brigade (LFB)|Probation")]
    [InlineData("MOPAC MPS Probation Service HMPPS", "MOPAC|MPS|Probation Service|HMPPS")]
    [InlineData("MOPAC MPS CPS QZX VRU", "MOPAC|MPS|CPS|QZX|VRU")]
    [InlineData("- MOPAC: Ada Nash (AN), Policy Lead; Bo Stead (BS), Analyst\n- Boroughs: LB Brent, LB Newham", "Ada Nash (AN), Policy Lead|Bo Stead (BS), Analyst|LB Brent|LB Newham")]
    public void List_AnySeparator_OneEntryEach(string lines, string expected)
    {
        var facts = Notes.WithAttendance(lines);

        Sequence.AreEqual(expected.Split('|'), facts.Attendees.Select(entry => entry.AsPrinted));
    }

    [Fact]
    public void RunTogetherLine_WithRemainder_StaysOneUndecidedEntry()
    {
        const string line = "London Councils Wholly Unknown Body of Somewhere Clinks Metropolitan Police Service";

        var facts = Notes.WithAttendance(line);

        var entry = Assert.Single(facts.Attendees);
        Assert.True(entry.Undecided);
        Assert.Equal(line, entry.AsPrinted);
    }

    [Fact]
    public void RunTogetherLine_NamesInAnotherFileOfTheImport_AreEvidence()
    {
        var runTogether = Notes.Source("Note of Meeting\n\nExample Board\n\n5 May 2023\n\nAttendees:\n\nHarbour Watch Thames Ferries Clinks\n\n1. Welcome\n\nThe meeting was opened.\n", "one.txt");
        var plain = Notes.Source("Note of Meeting\n\nExample Board\n\n5 June 2023\n\nAttendees:\n\nHarbour Watch\nThames Ferries\nClinks\n\n1. Welcome\n\nThe meeting was opened.\n", "two.txt");

        Assert.Single(NoteReader.Read([runTogether], KnownOrganisations.General)[0].Attendees);
        Sequence.AreEqual(["Harbour Watch", "Thames Ferries", "Clinks"], NoteReader.Read([runTogether, plain], KnownOrganisations.General)[0].Attendees.Select(entry => entry.AsPrinted));
    }

    [Fact]
    public void RunTogetherLine_LettersInTheTextSpellAPhrase_AreEvidence()
    {
        var facts = Notes.Sample("bail-hostels-committee.txt");

        Sequence.AreEqual(["London Heads of Bail Hostels", "Clinks", "RFEB"], facts.Attendees.Select(entry => entry.AsPrinted));
        Sequence.AreEqual(["MPS"], facts.Apologies.Select(entry => entry.AsPrinted));
    }

    [Fact]
    public void RunTogetherLine_NamesThatSpeakInTheText_AreEvidence()
    {
        var facts = Notes.Read("Note of Meeting\n\nExample Board\n\n5 May 2023\n\nAttendees:\n\nMOPAC HW Harbour Minds Thames Ferries Clinks\n\n1. First\n\nHarbour Minds - The ferries are late.\n\nHarbour Watch (HW) reported that they are early.\n\nACTION: Thames Ferries to print a timetable.\n");

        Sequence.AreEqual(["MOPAC", "HW", "Harbour Minds", "Thames Ferries", "Clinks"], facts.Attendees.Select(entry => entry.AsPrinted));
    }

    [Fact]
    public void Attendance_BehindAPlainContentsList_IsNotPartOfIt()
    {
        var facts = Notes.Read("Example Board\n\nNote of Meeting\n\n5 May 2023\n\nContents\n\nWelcome\nBoats\nClose\n\nPresent\n\nAda Nash, Independent Chair (Chair)\nBo Stead – MPS, Commander\nHarbour Youth Council\n\nWelcome\n\nThe meeting was opened.\n\nBoats\n\nThe boats were counted twice.\n\nClose\n\nThe meeting was closed at noon.\n");

        Sequence.AreEqual(["Welcome", "Boats", "Close"], facts.Contents);
        Sequence.AreEqual(["Ada Nash", "Bo Stead", null], facts.Attendees.Select(entry => entry.Person));
        Assert.Equal(("Ada Nash", "Independent Chair"), (facts.Chair?.Person, facts.Chair?.Role));
        Sequence.AreEqual(["Welcome", "Boats", "Close"], Notes.Titles(facts));
    }

    [Fact]
    public void Attendance_InATableWithoutAHeading_IsFoundByItsHead()
    {
        var facts = Notes.Read("Example Board\n\nNote of Meeting\n\n5 May 2023\n\n| Attendees | Apologies |\n|---|---|\n| Ada Nash, MOPAC | HMCTS |\n| Victim Support | |\n\n1. Welcome\n\nThe meeting was opened.\n");

        Sequence.AreEqual(["Ada Nash, MOPAC", "Victim Support"], facts.Attendees.Select(entry => entry.AsPrinted));
        Sequence.AreEqual(["HMCTS"], facts.Apologies.Select(entry => entry.AsPrinted));
    }

    [Theory]
    [InlineData("None")]
    [InlineData("None received.")]
    [InlineData("N/A")]
    public void Apologies_None_EmptyList(string none) => Assert.Empty(Notes.WithAttendance($"MOPAC\n\nApologies: {none}").Apologies);

    [Fact]
    public void Apologies_InASentence_AreRead()
    {
        var facts = Notes.Sample("river-crossings-partnership.txt");

        Sequence.AreEqual(["TfL", "London Fire Brigade"], facts.Apologies.Select(entry => entry.AsPrinted));
    }

    [Fact]
    public void Attendance_InsideAnItem_EndsAtProse()
    {
        var facts = Notes.Read("Note of Meeting\n\nExample Board\n\n5 May 2023\n\n1. Welcome\n\nAttendees:\n\nMOPAC\n\nMPS\nApologies:\nCPS\n\nThe actions from the last meeting were covered.\n\n2. Next\n\nNothing was said.\n");

        Sequence.AreEqual(["MOPAC", "MPS"], facts.Attendees.Select(entry => entry.AsPrinted));
        Sequence.AreEqual(["CPS"], facts.Apologies.Select(entry => entry.AsPrinted));
        Assert.Equal("The actions from the last meeting were covered.", Assert.IsType<ParagraphBlock>(Assert.Single(facts.Items[0].Blocks)).Text);
    }

    [Fact]
    public void Attendance_InGroups_OrganisationsAndCapacitiesComeFromTheirHeadings()
    {
        var facts = Notes.WithAttendance("Chair\nAda Marsh, DMPC\n\nMOPAC\nBen Okoro (BO), Policy Officer\n\nExternal\nElin Rhys – MPS, Commander\n\nOfficials in attendance\nMay Nunn, GLA\n\nApologies\nGwen Tall, CPS");

        Sequence.AreEqual(["Ada Marsh", "Ben Okoro", "Elin Rhys", "May Nunn"], facts.Attendees.Select(entry => entry.Person));
        Assert.Equal("MOPAC", facts.Attendees[1].Organisation);
        Assert.Equal(AttendanceCapacity.Official, facts.Attendees[3].Capacity);
        Assert.Equal("Gwen Tall", Assert.Single(facts.Apologies).Person);
        Assert.Equal(("Ada Marsh", "DMPC"), (facts.Chair?.Person, facts.Chair?.Role));
    }

    [Fact]
    public void Attendance_InATable_PersonsWithRoleAndOrganisation()
    {
        var facts = Notes.Sample("bold-board.md");

        Assert.Equal([("Amal Reed", "Commander", "MPS"), ("Bo Stead", "Policy Officer", "MOPAC")], facts.Attendees.Select(entry => (entry.Person, entry.Role, entry.Organisation)));
        Assert.Equal(("Cleo Voss", "Victim Support"), (facts.Apologies[0].Person, facts.Apologies[0].Organisation));
    }
}

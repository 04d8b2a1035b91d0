namespace RrbPortal.Core.Tests.Reading;

public class TitleBlockReadingTests
{
    [Theory]
    [InlineData("Public Note of Meeting\n\nHarbour Safety Board (HSB)\n\n5 May 2023", "Harbour Safety Board", "HSB")]
    [InlineData("Note of Meeting: Harbour Safety Board\n\n5 May 2023", "Harbour Safety Board", null)]
    [InlineData("# **Harbour Safety Board meeting minutes - 5 May 2023**", "Harbour Safety Board", null)]
    [InlineData("Harbour Safety Board - 5th May 2023 Minutes", "Harbour Safety Board", null)]
    [InlineData("MOPACMAYOR OF LONDON OFFICE FOR POLICING AND CRIME Note of Meeting **Harbour Safety Board**\n\n5 May 2023", "Harbour Safety Board", null)]
    [InlineData("MAYOR OF LONDON\nOFFICE FOR POLICING AND CRIMENote of Meeting Harbour Safety Board\n\n5 May 2023", "Harbour Safety Board", null)]
    [InlineData("MAYOR OF LONDONOFFICE FOR POLICING AND CRIMEHarbour Safety Board (HSB) Note of Meeting\n\n5 May 2023", "Harbour Safety Board", "HSB")]
    [InlineData("OFFICE FOR POLICING AND CRIME\nPublic Note of MeetingHarbour Safety Board\n\n5 May 2023", "Harbour Safety Board", null)]
    [InlineData("MPS Oversight Board\n\nNote of Meeting\n\n5 May 2023", "MPS Oversight Board", null)]
    [InlineData("Minutes of the Harbour Safety Board held on 5 May 2023", "Harbour Safety Board", null)]
    [InlineData("Skip to main content\nHome\nMinutes\n\nHarbour Safety Board\n\nMinutes\n\n5 May 2023", "Harbour Safety Board", null)]
    [InlineData("**Harbour Safety Board (HSB)**\n\n**Note of Meeting**\n\n05/05/2023", "Harbour Safety Board", "HSB")]
    public void Title_AnyForm_GivesBoardAndDate(string head, string board, string? abbr)
    {
        var facts = Notes.Read($"{head}\n\n1. Welcome\n\nThe meeting was opened by the chair.\n");

        Assert.Equal(board, facts.Board.Name);
        Assert.Equal(abbr, facts.Board.Abbr);
        Assert.Equal(new DateOnly(2023, 5, 5), facts.Date);
        Sequence.AreEqual(["Welcome"], Notes.Titles(facts));
    }

    [Theory]
    [InlineData("5 May 2023, 10:00-12:00\n\nMS Teams", "MS Teams", "online")]
    [InlineData("5 May 2023, 10:00-12:00, City Hall", "City Hall", null)]
    [InlineData("Date: 5 May 2023\nVenue: Room 4, City Hall", "Room 4, City Hall", null)]
    [InlineData("5 May 2023\n10am to 12pm\nHybrid - City Hall and Zoom", "Hybrid - City Hall and Zoom", "hybrid")]
    [InlineData("5 May 2023 from 14:00 to 15:00 via MS Teams", "MS Teams", "online")]
    [InlineData("5 May 2023", null, null)]
    public void Place_Printed_IsReadWithItsMode(string lines, string? place, string? mode)
    {
        var facts = Notes.Read($"Note of Meeting\n\nHarbour Safety Board\n\n{lines}\n\n1. Welcome\n\nThe meeting was opened.\n");

        Assert.Equal(place, facts.Place);
        Assert.Equal(mode, facts.Mode);
    }

    [Fact]
    public void Title_InOneSentence_GivesBoardDateTimeAndPlace_AndTheFirstItemStaysAnItem()
    {
        var facts = Notes.Read("Minutes of the Harbour Safety Board held on 5 May 2023 at 14:00 in Committee Room 5, City Hall\n\nPresent: MOPAC; MPS\nApologies for absence were received from CPS London, the VRU and Harbour Watch.\n\n1. MINUTES OF THE LAST MEETING\n\nThe minutes were approved.\n");

        Assert.Equal(("Harbour Safety Board", new DateOnly(2023, 5, 5), new TimeOnly(14, 0), "Committee Room 5, City Hall"), (facts.Board.Name, facts.Date, facts.Start, facts.Place));
        Sequence.AreEqual(["CPS London", "VRU", "Harbour Watch"], facts.Apologies.Select(entry => entry.AsPrinted));
        Sequence.AreEqual(["MINUTES OF THE LAST MEETING"], Notes.Titles(facts));
    }

    [Fact]
    public void Place_LetterheadNamesAnOffice_IsNotTakenForARoom()
    {
        var facts = Notes.Read("MAYOR OF LONDON\nOFFICE FOR POLICING AND CRIME\nNote of Meeting\n\nHarbour Safety Board\n\n5 May 2023\nCommittee Room 1\n\n1. Welcome\n\nThe meeting was opened.\n");

        Assert.Equal("Committee Room 1", facts.Place);
    }

    [Theory]
    [InlineData("Director of Partnerships (MOPAC)", "Director of Partnerships", "MOPAC", null)]
    [InlineData("Jo Fenn, Deputy Mayor", "Deputy Mayor", null, "Jo Fenn")]
    [InlineData("Jane Fields, Head of Crime Reduction (MOPAC)", "Head of Crime Reduction", "MOPAC", "Jane Fields")]
    [InlineData("MOPAC", null, "MOPAC", null)]
    [InlineData("Jane Fields (DMPC)", "DMPC", null, "Jane Fields")]
    [InlineData("Jane Fields, London Victims' Commissioner", "London Victims' Commissioner", null, "Jane Fields")]
    [InlineData("Deputy Mayor for Policing and Crime (DMPC)", "Deputy Mayor for Policing and Crime", null, null)]
    [InlineData("Deputy Mayor for Policing and Crime", "Deputy Mayor for Policing and Crime", null, null)]
    public void Chair_BehindALabel_IsIdentified(string printed, string? role, string? organisation, string? person)
    {
        var facts = Notes.Read($"Note of Meeting\n\nHarbour Safety Board\n\n5 May 2023\n\nChair: {printed}\n\n1. Welcome\n\nThe meeting was opened.\n");

        Assert.Equal((role, organisation, person), (facts.Chair?.Role, facts.Chair?.Organisation, facts.Chair?.Person));
    }

    [Fact]
    public void Chair_PostSpelledOutInTheText_StaysAPost()
    {
        var facts = Notes.Read("Note of Meeting\n\nHarbour Safety Board\n\n5 May 2023\n\nChair: Jane Fields (DMPC)\n\n1. Welcome\n\nThe Deputy Mayor for Policing and Crime (DMPC) opened the meeting.\n");

        Assert.Equal(("DMPC", null, "Jane Fields"), (facts.Chair?.Role, facts.Chair?.Organisation, facts.Chair?.Person));
    }

    [Fact]
    public void Chair_OnlyMentionedInProse_StaysNull() => Assert.Null(Notes.WithText("The chair welcomed members and the chair agreed.").Chair);

    [Fact]
    public void Publication_DateLeftEmpty_TypeWithoutDate()
    {
        var facts = Notes.Sample("harbour-safety-board.md");

        Assert.Equal("Minutes", facts.Publication?.Type);
        Assert.Null(facts.Publication?.Date);
        Assert.Equal(new DateOnly(2022, 12, 6), facts.Date);
    }

    [Fact]
    public void Weekday_DisagreesWithTheDate_BothStay()
    {
        var facts = Notes.Read("Note of Meeting\n\nHarbour Safety Board\n\nMonday 5 May 2023\n\n1. Welcome\n\nThe meeting was opened.\n");

        Assert.Equal((new DateOnly(2023, 5, 5), DayOfWeek.Monday), (facts.Date, facts.WeekdayPrinted));
    }

    [Fact]
    public void Page_AroundTheNote_IsLeftOver()
    {
        var facts = Notes.Read("## Your cookies\n\nWe use cookies to make this site work for everybody.\n\n1. Home\n2. Boards\n3. Harbour Safety Board\n\n# Harbour Safety Board meeting minutes - 5 May 2023\n\n## 1. Welcome\n\nThe meeting was opened.\n\n## Related documents\n\nHarbour Safety Board meeting minutes - 5 April 2023\n");

        Assert.Equal(("Harbour Safety Board", new DateOnly(2023, 5, 5)), (facts.Board.Name, facts.Date));
        Sequence.AreEqual(["Welcome"], Notes.Titles(facts));
        Assert.Contains(facts.LeftOver, text => text.Text.Contains("5 April 2023", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The meeting was chaired by Ama Hale, Head of Custody, MOPAC.")]
    [InlineData("Ama Hale, Head of Custody, MOPAC, chaired the meeting.")]
    public void Chair_NamedInASentenceOfTheFirstItem_IsIdentified(string sentence) => Assert.Equal("Ama Hale", Notes.WithText(sentence).Chair?.Person);
}

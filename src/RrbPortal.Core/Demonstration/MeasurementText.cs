using System.Globalization;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Demonstration;

/// <summary>Believable sentences by number: the same number, the same meeting.</summary>
internal static class MeasurementText
{
    private const int Items = 8;

    private static readonly string[] Bodies =
        ["London Probation", "the Metropolitan Police Service", "Clinks", "London Councils", "the courts service", "NHS England London", "the prisons group", "the Violence Reduction Unit"];

    private static readonly string[] Deeds =
        ["reported on", "asked for figures about", "described a trial of", "compared three ways to pay for", "warned of delays in", "thanked partners for", "proposed a review of", "set out the risks of"];

    private static readonly string[] Subjects =
        ["housing on the day of release", "training places in workshops", "appointments in the first week", "mentors for young adults", "treatment for substance use", "visits by families", "work with victims", "the handover between services"];

    private static readonly string[] Ends =
        ["and will return to it in spring", "with results from two boroughs", "as the board had asked", "and named a contact for questions", "although money is short", "to general agreement", "with a paper to follow", "and took questions from members"];

    public static Meeting Meeting(Board board, int number, IReadOnlyList<Theme> themes, DateOnly date)
    {
        var meeting = new Meeting
        {
            PublicKey = Guid.NewGuid(),
            Board = board,
            State = MeetingState.Held,
            Date = date,
            Start = new TimeOnly(14, 0),
            End = new TimeOnly(16, 0),
            Place = "City Hall",
            Mode = MeetingMode.Hybrid,
            ChairRole = "Director",
            ChairOrganisation = "MOPAC",
            Note = new Note(),
        };
        meeting.Themes.Add(new MeetingTheme { Theme = themes[number % themes.Count], Position = 1 });
        meeting.Attendance.AddRange(Bodies.Select((body, index) => new Attendance
        {
            Position = index + 1,
            OrganisationAsPrinted = body,
            Presence = (number + index) % 5 == 0 ? Presence.Apologies : Presence.Present,
        }));
        meeting.Items.AddRange(Enumerable.Range(1, Items).Select(position => new AgendaItem
        {
            Position = position,
            Title = Capital(Pick(Subjects, number + position)),
            PublicText = Text(number, position),
        }));
        meeting.Actions.Add(new ActionItem { Position = 1, Reference = string.Create(CultureInfo.InvariantCulture, $"M{number}"), Text = $"Write down what was said about {Pick(Subjects, number)}." });
        meeting.Decisions.Add(new Decision { Position = 1, Text = $"The board will look again at {Pick(Subjects, number + 3)}.", DecidedBy = "the Board" });
        return meeting;
    }

    private static string Text(int number, int position)
    {
        var paragraphs = Enumerable.Range(0, 4).Select(at => string.Join(' ', Enumerable.Range(0, 3).Select(sentence => Sentence((number * 31) + (position * 7) + (at * 3) + sentence))));
        var points = Enumerable.Range(0, 3).Select(at => "- " + Sentence((number * 13) + position + at));
        return string.Join("\n\n", paragraphs) + "\n\n" + string.Join('\n', points);
    }

    private static string Sentence(int seed)
        => Capital($"{Pick(Bodies, seed)} {Pick(Deeds, seed / 8)} {Pick(Subjects, seed / 3)} {Pick(Ends, seed / 5)}.");

    private static string Pick(string[] words, int seed) => words[seed % words.Length];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

using System.Globalization;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Demonstration;

/// <summary>Believable sentences by number: the same number, the same meeting.</summary>
internal static class MeasurementText
{
    private const int Items = 10;

    private static readonly string[] Bodies =
        ["London Probation", "the Metropolitan Police Service", "Clinks", "London Councils", "the courts service", "NHS England London", "the prisons group", "the Violence Reduction Unit"];

    // Of the lists below the first words come often and the last ones seldom, as words do in what people write.
    private static readonly string[] Speakers =
    [
        .. Bodies, "the housing lead", "a governor", "the youth justice team", "a lived experience adviser", "the women's pathway lead", "the education contractor", "a magistrate", "the employment broker",
        "a borough commander", "the commissioning manager", "the analyst", "a victims' commissioner", "the resettlement lead", "the restorative practice lead", "a drug treatment worker", "the chaplaincy",
    ];

    private static readonly string[] Deeds =
    [
        "reported on", "asked for figures about", "described a trial of", "compared three ways to pay for", "warned of delays in", "thanked partners for", "proposed a review of", "set out the risks of",
        "summarised an inspection of", "shared early findings on", "questioned the cost of", "welcomed progress with", "asked who is responsible for", "offered to lead work on", "explained the legal basis of",
        "drew attention to gaps in", "recommended a pause in", "corrected last quarter's numbers on", "circulated a paper about", "announced a competition for",
    ];

    private static readonly string[] Subjects =
    [
        "housing on the day of release", "training places in workshops", "appointments in the first week", "mentors for young adults", "treatment for substance use", "visits by families", "work with victims",
        "the handover between services", "approved premises", "electronic tagging", "remand of women", "short sentences", "identity documents", "bank accounts before release", "debt advice", "hostel placements",
        "neurodiversity screening", "mental health liaison", "speech and language support", "apprenticeships in construction", "kitchen and catering academies", "peer advisers on the wings", "bail information officers",
        "integrated offender management", "domestic abuse programmes", "knife possession outcomes", "prolific shoplifting", "burglary cohorts", "gang exit schemes", "foreign national prisoners", "veterans in custody",
        "care leavers", "gypsy and traveller communities", "problem-solving courts", "unpaid work projects", "conditional cautions", "deferred prosecution", "gambling harm", "literacy classes", "digital exclusion",
    ];

    private static readonly string[] Boroughs =
    [
        "Croydon", "Lambeth", "Newham", "Southwark", "Hackney", "Brent", "Enfield", "Lewisham", "Haringey", "Tower Hamlets", "Ealing", "Barnet", "Greenwich", "Camden", "Waltham Forest", "Islington", "Hounslow",
        "Redbridge", "Westminster", "Wandsworth", "Hillingdon", "Bromley", "Barking", "Hammersmith", "Bexley", "Havering", "Merton", "Harrow", "Sutton", "Kensington", "Richmond", "Kingston",
    ];

    private static readonly string[] Programmes =
    [
        "Bridge", "Compass", "Horizon", "Lantern", "Anchor", "Gateway", "Beacon", "Harbour", "Threshold", "Catalyst", "Steppingstone", "Keystone", "Evergreen", "Northstar", "Riverside", "Turnaround", "Landmark",
        "Fresco", "Orchard", "Milepost", "Sextant", "Viaduct", "Trellis", "Ferryman", "Crossroads", "Silverline", "Kingfisher", "Copperfield", "Waterloo", "Larkspur",
    ];

    private static readonly string[] Ends =
    [
        "and will return to it in spring", "with results from two boroughs", "as the board had asked", "and named a contact for questions", "although money is short", "to general agreement", "with a paper to follow",
        "and took questions from members", "pending a ministerial decision", "subject to procurement", "before the inspectorate's visit", "once data sharing is signed", "with a caveat about small samples",
        "after consultation with unions", "for the remainder of the financial year", "without further funding", "and regretted the backlog", "in line with the strategy", "following the judicial review",
        "until a replacement is appointed",
    ];

    // Some seven thousand made-up names, each in a dozen of 100,000 items: what people write has rare words too.
    private static readonly string[] NameStarts =
        ["Ar", "Bel", "Cor", "Dan", "Eld", "Far", "Gar", "Hol", "Ing", "Jas", "Kel", "Lor", "Mar", "Nor", "Os", "Pel", "Quin", "Ros", "Sal", "Tor", "Ul", "Ven", "Wes", "Yar"];

    private static readonly string[] NameMiddles = ["a", "e", "i", "o", "u", "ber", "den", "fel", "gor", "lan", "min", "nev", "por", "ras", "tol", "vin", "wen", "zel"];

    private static readonly string[] NameEnds =
        ["by", "dale", "ford", "gate", "ham", "ley", "man", "more", "ney", "ridge", "sby", "son", "ton", "well", "wick", "worth", "yard"];

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
        var chance = new Random((number * Items) + position);

        // About 150 words an item and 1,500 a note; five real notes have between 800 and 2,600.
        var paragraphs = Enumerable.Range(0, 2).Select(_ => string.Join(' ', Enumerable.Range(0, 2).Select(_ => Sentence(chance))));
        var points = Enumerable.Range(0, 3).Select(_ => "- " + Sentence(chance));
        return string.Join("\n\n", paragraphs) + $" Questions go to {Name(chance)}.\n\n" + string.Join('\n', points);
    }

    private static string Sentence(Random chance)
        => Capital(string.Create(
            CultureInfo.InvariantCulture,
            $"{chance.Of(Speakers)} {chance.Of(Deeds)} {chance.Of(Subjects)} in {chance.Of(Boroughs)} under {chance.Of(Programmes)} {chance.Next(1, 41)}, {chance.Next(12, 912)} people, {chance.Of(Ends)}."));

    private static string Name(Random chance)
        => NameStarts[chance.Next(NameStarts.Length)] + NameMiddles[chance.Next(NameMiddles.Length)] + NameEnds[chance.Next(NameEnds.Length)];

    private static string Pick(string[] words, int seed) => words[seed % words.Length];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The first words most often: a draw squared.</summary>
    private static string Of(this Random chance, string[] words)
    {
        var part = chance.NextDouble();
        return words[(int)(part * part * words.Length)];
    }
}

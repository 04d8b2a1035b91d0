using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RrbPortal.Core.Common;
using RrbPortal.Core.Demonstration;
using RrbPortal.Core.Exporting;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Databases;
using RrbPortal.TestKit.TestData;

namespace RrbPortal.TestKit.Data;

/// <summary>Published notes for tests of downloads.</summary>
public static class ExportedNotes
{
    private const string Site = "https://records.example.org/boards/rrb/meetings";

    private static readonly DateTimeOffset June = new(2024, 6, 28, 9, 30, 0, TimeSpan.Zero);

    /// <summary>A note with something of everything that a note can hold.</summary>
    public static PublicNote Full { get; } = new()
    {
        Board = new PublicBoard("rrb", "Reducing Reoffending Board", "RRB"),
        Date = new DateOnly(2024, 6, 20),
        Start = new TimeOnly(14, 0),
        End = new TimeOnly(16, 30),
        Place = "City Hall",
        Mode = MeetingMode.Hybrid,
        DocumentKind = "Public Note of Meeting",
        Chair = new PublicChair("Director of Commissioning", "MOPAC", null),
        Themes = [new PublicTheme("housing", "Accommodation on release")],
        Attendance =
        [
            new PublicAttendance("mopac", "Mayor's Office for Policing and Crime", null, null, Presence.Present, Capacity.Member),
            new PublicAttendance("clinks", "Clinks", null, null, Presence.Present, Capacity.Member),
            new PublicAttendance("clinks", "Clinks", null, null, Presence.Present, Capacity.Member),
            new PublicAttendance("switchback", "Switchback", null, null, Presence.Present, Capacity.Guest),
            new PublicAttendance("nhs-england-london", "NHS England London", null, null, Presence.Substitute, Capacity.Member),
            new PublicAttendance("metropolitan-police-service", "Metropolitan Police Service", null, null, Presence.Apologies, Capacity.Member),
            new PublicAttendance("london-councils", "London Councils", null, null, Presence.Absent, Capacity.Member),
        ],
        Items =
        [
            new PublicItem { Anchor = "item-1", Number = "1", Title = "Welcome and last note", Text = "The chair welcomed members & guests; <b>nobody</b> asked for a change." },
            new PublicItem
            {
                Anchor = "item-2",
                Number = "2",
                Title = "Where people sleep on the first night",
                Text = """
                    London Probation opened with **three numbers** and a [report](https://example.org/report?a=1&b=2) that *all* had read.

                    - Temporary places are found late.
                    - Boroughs differ:
                      - in what they ask for;
                      - in when they ask.
                    - A place far away is given up.

                    Three steps were taken in order:

                    1. The form was drawn up.
                    2. The form was tried.
                    3. The form was changed.

                    | Borough | Places | Waiting |
                    | --- | --- | --- |
                    | Camden | 12 | 4 |
                    | Lewisham | 9 | 11 |

                    The Board agreed that one referral form for housing on release will be used across London.
                    """,
                Themes = [new PublicTheme("evidence", "Evidence")],
                SubItems =
                [
                    new PublicItem { Anchor = "item-2-1", Number = "2.1", Title = "What helps in the first week", Text = "Clinks described a scheme in which a volunteer meets people at the gate.\n\nACTION A2: Clinks to share the evaluation by 9 September 2024." },
                    new PublicItem { Anchor = "item-2-2", Number = "2.2", Title = "What stands in the way" },
                ],
            },
            new PublicItem { Anchor = "item-3", Number = "3", Title = "Closed item", IsClosed = true },
            new PublicItem { Anchor = "item-4", Number = "4", Title = "Any other business", Text = "There was none. Naïve café owners – “quoted” – sent 5 < 6 > 4 thanks." },
        ],
        Decisions =
        [
            new PublicDecision("decision-1", "item-2", "2", "One referral form for housing on release will be used across London.", "The Board"),
            new PublicDecision("decision-2", null, null, "The note of the last meeting was agreed.", null),
        ],
        Actions =
        [
            new PublicAction("action-1", "A1", "item-2", "2", "Try the referral form in two boroughs.", ["London Probation", "London Councils"], new DateOnly(2024, 8, 15), null, ActionStatus.InProgress),
            new PublicAction("action-2", "A2", "item-2-1", "2.1", "Share the evaluation.", ["Clinks"], new DateOnly(2024, 9, 9), null, ActionStatus.Open),
            new PublicAction("action-3", null, null, null, "Write to employers.", [], null, "before the next meeting", ActionStatus.NotRecorded),
        ],
        ActionUpdates =
        [
            new PublicActionUpdate(new DateOnly(2024, 3, 14), "action-1", "A7", "Count empty rooms.", ["Greater London Authority"], ActionStatus.Done, null, "Counted: 41 rooms."),
        ],
        NextMeetingDate = new DateOnly(2024, 9, 12),
        NextMeetingAsPrinted = "Thursday 12th September",
        AnnouncedGap = true,
    };

    /// <summary>The same without the table in an item's text: of a PDF the reader knows tables by heads that notes use, and no others.</summary>
    public static PublicNote ForPrint { get; } = Full with
    {
        Items = [.. Full.Items.Select(item => item with { Text = item.Text is { } text ? string.Join('\n', text.Split('\n').Where(line => !line.StartsWith('|'))) : null })],
    };

    /// <summary>A note that says as little as a note can.</summary>
    public static PublicNote Bare { get; } = new()
    {
        Board = new PublicBoard("rrb", "Reducing Reoffending Board", null),
        Date = new DateOnly(2024, 2, 1),
        Items = [new PublicItem { Anchor = "item-1", Number = "1", Title = "Welcome", Text = "Members were welcomed." }],
        NoDecisionsDeclared = true,
    };

    public static NoteRevision Revision(PublicNote note, int number = 2)
        => new(new Guid("0f8a1f52-5c1d-4d0e-9f3b-6f1f4f0a2c11"), note, number, number > 1, number > 1 ? "A date was wrong." : null, June.AddDays(number), June, ContentHash.Of(note));

    public static NoteAddresses Addresses(PublicNote note, int number = 2)
        => new(
            new Uri(string.Create(CultureInfo.InvariantCulture, $"{Site}/{note.Date:yyyy-MM-dd}")),
            new Uri(string.Create(CultureInfo.InvariantCulture, $"{Site}/{note.Date:yyyy-MM-dd}/history/{number}")),
            new Uri(Site));

    public static byte[] Write(this DownloadFormat format, PublicNote note) => format.Write(Revision(note), Addresses(note));

    /// <summary>The notes that the demonstration publishes and does not withdraw.</summary>
    public static async Task<IReadOnlyList<PublicNote>> DemonstratedAsync()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = new PortalServices(database, services => services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()));
        await services.Of<DemonstrationBoard>().LoadAsync(Change.FromCommandLine("test"), default);
        var records = services.Of<PublishedRecords>();
        var notes = new List<PublicNote>();
        foreach (var summary in (await records.MeetingsAsync(new PublishedFilter("rrb"), default)).Notes)
        {
            notes.Add(((PublishedLookup.Found)await records.MeetingAsync("rrb", summary.Date, null, default)).Page.Note!);
        }

        return notes;
    }
}

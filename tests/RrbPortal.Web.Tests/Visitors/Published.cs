using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;
using RrbPortal.TestKit.Data;
using RrbPortal.TestKit.Hosting;

namespace RrbPortal.Web.Tests.Visitors;

/// <summary>Published notes for tests of what visitors see.</summary>
internal static class Published
{
    public static readonly DateOnly June = new(2024, 6, 20);
    public static readonly DateOnly September = new(2024, 9, 12);

    public const string JuneAddress = "/boards/rrb/meetings/2024-06-20";

    public static PublishedSeries Series(this PortalApplication portal) => new(portal.Database);

    /// <summary>A note with something of everything.</summary>
    public static PublicNote FullNote => PublishedSeries.Note(June) with
    {
        Start = new TimeOnly(14, 0),
        End = new TimeOnly(16, 30),
        Place = "City Hall",
        Mode = MeetingMode.Hybrid,
        Chair = new PublicChair("Director of Commissioning", "MOPAC", null),
        Themes = [new PublicTheme("hate-crime", "Hate crime")],
        Attendance =
        [
            new PublicAttendance("clinks", "Clinks", null, null, Presence.Present, Capacity.Member),
            new PublicAttendance("clinks", "Clinks", null, null, Presence.Present, Capacity.Member),
            new PublicAttendance("rtk", "Right to Know", null, null, Presence.Present, Capacity.Guest),
            new PublicAttendance("mps", "Metropolitan Police Service", null, null, Presence.Apologies, Capacity.Member),
        ],
        Items =
        [
            new PublicItem { Anchor = "item-1", Number = "1", Title = "Welcome", Html = "<p>Members were <strong>welcomed</strong>.</p>" },
            new PublicItem
            {
                Anchor = "item-2",
                Number = "2",
                Title = "Evidence & practice",
                Themes = [new PublicTheme("evidence", "Evidence")],
                SubItems = [new PublicItem { Anchor = "item-2-1", Number = "2.1", Title = "Findings", Html = "<p>What was found.</p>" }],
            },
            new PublicItem { Anchor = "item-3", Number = "3", Title = "Closed item", IsClosed = true },
        ],
        Decisions = [new PublicDecision("decision-1", "item-2", "2", "The plan was agreed.", "the Board")],
        Actions = [new PublicAction("action-1", "AP1", "item-2", "2", "Share the review.", ["MOPAC", "Clinks"], September, null, ActionStatus.InProgress)],
        NextMeetingDate = September,
        NextMeetingAsPrinted = "Thursday 12th September",
    };
}

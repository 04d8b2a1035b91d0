using RrbPortal.Core.Checking;
using RrbPortal.Core.Publishing;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Tests.Publishing;

public sealed class AgendaSnapshotTests
{
    private static readonly WorkingNote Meeting = new()
    {
        MeetingId = 7,
        Board = new WorkingBoard { Slug = "rrb", Name = "Reducing Reoffending Board" },
        Date = new DateOnly(2024, 9, 12),
        Start = new TimeOnly(14, 0),
        End = new TimeOnly(16, 0),
        Place = "City Hall",
        State = MeetingState.AgendaIssued,
    };

    [Fact]
    public void Build_FullOfInternalWords_HoldsNone()
    {
        var open = new WorkingItem
        {
            Id = 1,
            Number = "1",
            Title = "Housing",
            LeadOrganisation = "Clinks",
            PlannedMinutes = 10,
            LateReason = "It came today.",
            PublicText = "SECRET beginnings of the note",
            InternalText = "SECRET inside",
            SubItems = [Closed(2, "1.1")],
        };
        var meeting = Meeting with
        {
            StateReason = "SECRET reason",
            InternalNotes = "SECRET notes",
            LeftOver = "SECRET rest",
            ChairPerson = "SECRET chair",
            ChairRole = "SECRET role",
            Items = [open, Closed(3, "2") with { SubItems = [Closed(4, "2.1") with { Audience = ItemAudience.Open }] }],
            Decisions = [new WorkingDecision { Id = 1, Text = "SECRET decision" }],
            Actions = [new WorkingAction { Id = 1, Text = "SECRET action" }],
        };

        var agenda = AgendaSnapshot.Build(meeting);

        Assert.DoesNotContain("SECRET", PublicAgendaJson.Write(agenda), StringComparison.Ordinal);
        Assert.Equal(("Housing", "Clinks", 10, "It came today."), (agenda.Items[0].Title, agenda.Items[0].LeadOrganisation, agenda.Items[0].Minutes, agenda.Items[0].LateReason));
        Assert.Equal(("Closed item", true, new TimeOnly(14, 10)), (agenda.Items[0].SubItems[0].Title, agenda.Items[0].SubItems[0].IsClosed, agenda.Items[0].SubItems[0].Start));
        Assert.Equal(("Closed item", true, 0), (agenda.Items[1].Title, agenda.Items[1].IsClosed, agenda.Items[1].SubItems.Count));
    }

    [Fact]
    public void Build_ClosedItemWithAPublicTitle_ShowsTheTitleAndNoMore()
    {
        var agenda = AgendaSnapshot.Build(Meeting with { Items = [Closed(1, "1") with { Title = "A contract", ClosedTitleIsPublic = true }] });

        Assert.Equal(("A contract", true), (agenda.Items[0].Title, agenda.Items[0].IsClosed));
        Assert.DoesNotContain("SECRET", PublicAgendaJson.Write(agenda), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MeetingState.AgendaIssued, MeetingState.Planned)]
    [InlineData(MeetingState.Cancelled, MeetingState.Cancelled)]
    [InlineData(MeetingState.Postponed, MeetingState.Postponed)]
    public void Build_StateOfTheMeeting_IsToldAsFarAsThePublicNeedsIt(MeetingState state, MeetingState told)
        => Assert.Equal(told, AgendaSnapshot.Build(Meeting with { State = state }).State);

    [Fact]
    public void Read_WhatWasWritten_SaysTheSame()
    {
        var agenda = AgendaSnapshot.Build(Meeting with { Items = [new WorkingItem { Id = 1, Number = "1", Title = "Housing & “work”" }] });

        Assert.Equal(PublicAgendaJson.Write(agenda), PublicAgendaJson.Write(PublicAgendaJson.Read(PublicAgendaJson.Write(agenda))));
    }

    private static WorkingItem Closed(int id, string number) => new()
    {
        Id = id,
        Number = number,
        Title = "SECRET title",
        Audience = ItemAudience.Closed,
        LeadOrganisation = "SECRET lead",
        LateReason = "SECRET lateness",
        PlannedMinutes = 15,
        PublicText = "SECRET text",
    };
}

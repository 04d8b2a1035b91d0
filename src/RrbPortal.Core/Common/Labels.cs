using RrbPortal.Data.Records;

namespace RrbPortal.Core.Common;

/// <summary>What the values of the records are called, the same on every page and in every list.</summary>
public static class Labels
{
    public static string Of(MeetingState state) => state switch
    {
        MeetingState.Planned => "Planned",
        MeetingState.AgendaIssued => "Agenda issued",
        MeetingState.Held => "Held",
        MeetingState.Cancelled => "Cancelled",
        _ => "Postponed",
    };

    public static string Of(MeetingMode mode) => mode switch
    {
        MeetingMode.InPerson => "In person",
        MeetingMode.Online => "Online",
        _ => "In person and online",
    };

    public static string Of(NoteState state) => state switch
    {
        NoteState.Draft => "Draft",
        NoteState.InReview => "In review",
        NoteState.Agreed => "Agreed",
        NoteState.Published => "Published",
        NoteState.Correcting => "Being corrected",
        _ => "Withdrawn",
    };

    public static string Of(Presence presence) => presence switch
    {
        Presence.Present => "Present",
        Presence.Apologies => "Apologies",
        Presence.Absent => "Absent",
        _ => "Substitute",
    };

    public static string Of(Capacity capacity) => capacity switch
    {
        Capacity.NotRecorded => "Capacity not recorded",
        Capacity.Member => "Member",
        Capacity.Guest => "Guest",
        Capacity.Presenter => "Presenter",
        Capacity.Observer => "Observer",
        _ => "Official",
    };

    public static string Of(MembershipCapacity capacity) => capacity switch
    {
        MembershipCapacity.NotRecorded => "Capacity not recorded",
        MembershipCapacity.DeputyChair => "Deputy chair",
        _ => capacity.ToString(),
    };

    public static string Of(ItemAudience audience) => audience is ItemAudience.Open ? "Open to the public" : "Closed";

    public static string Of(ItemKind kind) => kind switch
    {
        ItemKind.Standard => "Ordinary item",
        ItemKind.PreviousMinutes => "Minutes of the previous meeting",
        ItemKind.PreviousActions => "Actions from previous meetings",
        _ => "Any other business",
    };

    public static string Of(RecordAudience audience) => audience is RecordAudience.Public ? "Public" : "Internal";

    public static string Of(PaperAudience audience) => audience switch
    {
        PaperAudience.Secretariat => "The secretariat",
        PaperAudience.Members => "Members of the board",
        _ => "Everybody",
    };

    public static string Of(ActionStatus status) => status switch
    {
        ActionStatus.NotRecorded => "Status not recorded",
        ActionStatus.Open => "Open",
        ActionStatus.InProgress => "In progress",
        ActionStatus.Done => "Done",
        ActionStatus.Closed => "Closed",
        _ => "Carried over",
    };
}

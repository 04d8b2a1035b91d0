using System.ComponentModel.DataAnnotations;
using RrbPortal.Core.Meetings;
using RrbPortal.Data.Records;
using RrbPortal.Web.Forms;

namespace RrbPortal.Web.Pages.Secretariat.Meetings;

/// <summary>The form of a meeting's facts. The longer texts are checked by the service, line by line.</summary>
public sealed class FactsForm
{
    public int Version { get; set; }

    [Display(Name = "Date of the meeting")]
    public DateOnly? Date { get; set; }

    [TimeOfDay(ErrorMessage = "Start time must be a time, like 14:00")]
    public string? Start { get; set; }

    [TimeOfDay(ErrorMessage = "End time must be a time, like 15:30")]
    public string? End { get; set; }

    [StringLength(Meeting.PlaceLength, ErrorMessage = "Place must be {1} characters or fewer")]
    public string? Place { get; set; }

    public MeetingMode? Mode { get; set; }

    public MeetingState State { get; set; }

    [StringLength(Meeting.ReasonLength, ErrorMessage = "Reason must be {1} characters or fewer")]
    public string? StateReason { get; set; }

    [StringLength(Meeting.DocumentKindLength, ErrorMessage = "Kind of document must be {1} characters or fewer")]
    public string? DocumentKind { get; set; }

    public bool NoDecisionsDeclared { get; set; }

    public bool AnnouncedGapConfirmed { get; set; }

    [StringLength(Meeting.RoleLength, ErrorMessage = "Role of the chair must be {1} characters or fewer")]
    public string? ChairRole { get; set; }

    [StringLength(Organisation.NameLength, ErrorMessage = "Organisation of the chair must be {1} characters or fewer")]
    public string? ChairOrganisation { get; set; }

    [StringLength(Meeting.RoleLength, ErrorMessage = "Name of the chair must be {1} characters or fewer")]
    public string? ChairPerson { get; set; }

    [Display(Name = "Date of the next meeting")]
    public DateOnly? NextMeetingDate { get; set; }

    [StringLength(Meeting.AsPrintedLength, ErrorMessage = "Next meeting in words must be {1} characters or fewer")]
    public string? NextMeetingAsPrinted { get; set; }

    public string? InternalNotes { get; set; }

    public string? LeftOver { get; set; }

    internal static FactsForm Of(FactsToEdit stored) => new()
    {
        Version = stored.Version,
        Date = stored.Facts.Date,
        Start = TimeOfDayAttribute.Text(stored.Facts.Start),
        End = TimeOfDayAttribute.Text(stored.Facts.End),
        Place = stored.Facts.Place,
        Mode = stored.Facts.Mode,
        State = stored.Facts.State,
        StateReason = stored.Facts.StateReason,
        DocumentKind = stored.Facts.DocumentKind,
        NoDecisionsDeclared = stored.Facts.NoDecisionsDeclared,
        AnnouncedGapConfirmed = stored.Facts.AnnouncedGapConfirmed,
        ChairRole = stored.Facts.ChairRole,
        ChairOrganisation = stored.Facts.ChairOrganisation,
        ChairPerson = stored.Facts.ChairPerson,
        NextMeetingDate = stored.Facts.NextMeetingDate,
        NextMeetingAsPrinted = stored.Facts.NextMeetingAsPrinted,
        InternalNotes = stored.Facts.InternalNotes,
        LeftOver = stored.Facts.LeftOver,
    };

    internal MeetingFacts Facts() => new()
    {
        Date = Date,
        Start = TimeOfDayAttribute.Parse(Start),
        End = TimeOfDayAttribute.Parse(End),
        Place = Place,
        Mode = Mode,
        State = State,
        StateReason = StateReason,
        DocumentKind = DocumentKind,
        NoDecisionsDeclared = NoDecisionsDeclared,
        AnnouncedGapConfirmed = AnnouncedGapConfirmed,
        ChairRole = ChairRole,
        ChairOrganisation = ChairOrganisation,
        ChairPerson = ChairPerson,
        NextMeetingDate = NextMeetingDate,
        NextMeetingAsPrinted = NextMeetingAsPrinted,
        InternalNotes = InternalNotes,
        LeftOver = LeftOver,
    };
}

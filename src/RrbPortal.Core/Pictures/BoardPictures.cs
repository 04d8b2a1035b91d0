namespace RrbPortal.Core.Pictures;

/// <summary>What a board's pictures show.</summary>
/// <param name="Meetings">How many meetings are in them: the latest ones.</param>
/// <param name="LeftOut">How many earlier ones are not.</param>
public sealed record BoardPictures(
    string BoardName,
    string BoardSlug,
    int Meetings,
    int LeftOut,
    AttendanceGrid Attendance,
    IReadOnlyList<ActionCount> Actions,
    IReadOnlyList<PublishingTime> Times);

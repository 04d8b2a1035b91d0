using RrbPortal.Core.Calendar;

namespace RrbPortal.Core.Pictures;

/// <summary>How long a meeting's note took until it was published.</summary>
/// <param name="Published">The day in London of its first publication; null while it is not.</param>
/// <param name="Days">The working days from the meeting to that day, or until now.</param>
/// <param name="Promise">What the board promises; null where it promises nothing.</param>
public sealed record PublishingTime(DateOnly Meeting, DateOnly? Published, int Days, int? Promise)
{
    public static PublishingTime Of(DateOnly meeting, DateOnly? published, int? promise, DateOnly today)
        => new(meeting, published, Math.Max(0, WorkingDays.Between(meeting, published ?? today)), promise);

    /// <summary>Null where nothing is promised, and while a note may still come in time.</summary>
    public bool? IsKept => Promise is not { } promise ? null : Days > promise ? false : Published is null ? null : true;
}

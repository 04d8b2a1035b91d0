using RrbPortal.Core.Pictures;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Core.Series;

/// <summary>A board's own page: what the public knows of its meetings.</summary>
/// <param name="Next">Null where no meeting to come is known.</param>
/// <param name="Latest">The latest notes, newest first.</param>
/// <param name="Chain">Every meeting that is known, newest first.</param>
/// <param name="Profile">What the board says of itself; null where nothing of it is published.</param>
/// <param name="Today">The day in London, which decides who is a member now.</param>
/// <param name="Years">Years with a published note, newest first.</param>
public sealed record BoardPage(
    string Slug,
    string Name,
    NextMeeting? Next,
    IReadOnlyList<PublishedNoteSummary> Latest,
    IReadOnlyList<KnownMeeting> Chain,
    IReadOnlyList<int> Years,
    bool HasForwardPlan,
    PublicProfile? Profile,
    DateOnly Today)
{
    /// <summary>How many meetings a note is to be expected of by now.</summary>
    public int Counted => Chain.Count(meeting => meeting.IsCounted);

    public int WithNote => Chain.Count(meeting => meeting.State is RecordState.Note);

    /// <summary>How long the latest notes took, oldest first.</summary>
    public IReadOnlyList<PublishingTime> Times(int most)
        => [.. Chain
            .Where(meeting => meeting.Published is not null)
            .Take(most)
            .Reverse()
            .Select(meeting => new PublishingTime(meeting.Date, meeting.Published, meeting.WorkingDays ?? 0, Promise: null))];
}

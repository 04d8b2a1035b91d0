using System.Globalization;
using RrbPortal.Core.Reading;
using RrbPortal.Core.Rendering;
using RrbPortal.Data.Records;

namespace RrbPortal.Core.Importing;

/// <summary>Sets a file and its draft side by side, a page of lines at a time. Pure.</summary>
internal sealed class ReviewPages(ReadFile file, AnsweredDraft answered, KnownRegister register, ReviewPart part)
{
    private readonly NoteFacts _facts = file.Facts;
    private readonly Meeting _draft = answered.Meeting;
    private readonly IReadOnlyList<LeftOverText> _leftOver = UnclaimedLines.AndLeftOver(file.Facts, file.Source);

    public ReviewPage Page(IReadOnlyList<Findings.GivenAnswer> answers)
    {
        var attendance = Attendance();
        var items = Items();
        return new ReviewPage
        {
            Lines = Lines(attendance, items),
            Part = part,
            Facts = part.Number == 1 ? Facts() : null,
            Attendance = attendance,
            Decisions = [.. _draft.Decisions.Select(Of).Where(IsHere)],
            Actions = [.. _draft.Actions.Select(Of).Where(IsHere)],
            Items = items,
            LeftOver = [.. _leftOver.Where(text => part.Holds(text.Lines[0]))],
            Doubts = [.. answered.Open.OrderBy(finding => finding.Line).Select((finding, place) => new Doubt(place + 1, finding.Line ?? 1, finding))],
            Answered = answered.Answered,
            Lapsed = answered.Lapsed,
            DateAnswer = answers.LastOrDefault(answer => answer.Code == AnsweredDraft.DateCode),
        };
    }

    private List<ReviewLine> Lines(List<ReviewEntry> attendance, List<ReviewItem> items)
    {
        var targets = new Dictionary<int, string>();
        foreach (var line in attendance.Select(entry => entry.Line).OfType<int>())
        {
            targets.TryAdd(line, Anchor(line));
        }

        foreach (var item in items)
        {
            if (item.HasHeading)
            {
                targets.TryAdd(item.Line, Anchor(item.Line));
            }

            foreach (var piece in item.Pieces)
            {
                foreach (var line in piece.Lines)
                {
                    targets.TryAdd(line, Anchor(piece.Line));
                }
            }
        }

        var left = _leftOver.SelectMany(text => text.Lines).ToHashSet();
        var lines = new List<ReviewLine>();
        for (var number = part.First; number <= part.Last; number++)
        {
            var place = left.Contains(number) ? LinePlace.LeftOver : _facts.Ledger[number];
            if (place is not LinePlace.Blank)
            {
                var target = targets.GetValueOrDefault(number) ?? place switch
                {
                    LinePlace.LeftOver => "left-over",
                    LinePlace.TitleBlock when part.Number == 1 => "facts",
                    LinePlace.Attendance when attendance.Count > 0 => "attendance",
                    _ => null,
                };
                lines.Add(new ReviewLine(number, file.Source.Lines[number - 1], place, file.Source.Origins?[number - 1], target));
            }
        }

        return lines;
    }

    private static string Anchor(int line) => string.Create(CultureInfo.InvariantCulture, $"from-{line}");

    private ReviewFacts Facts() => new(
        _draft.DocumentKind,
        _facts.Board.Name,
        _draft.Date,
        _draft.Start,
        _draft.End,
        _draft.Place,
        _facts.Chair?.AsPrinted,
        _facts.Theme?.Label,
        _facts.NextMeeting?.AsPrinted,
        _draft.AnnouncedGapConfirmed,
        [.. _facts.Ledger.LinesIn(LinePlace.TitleBlock)]);

    private List<ReviewEntry> Attendance()
    {
        var printed = _facts.Attendees.Concat(_facts.Apologies)
            .GroupBy(entry => entry.AsPrinted, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Line, StringComparer.Ordinal);
        var lines = _facts.Ledger.LinesIn(LinePlace.Attendance).ToList();
        return
        [
            .. _draft.Attendance
                .Select(entry => new ReviewEntry(
                    entry.SourceText ?? entry.OrganisationAsPrinted ?? "",
                    entry.Presence,
                    register.NameOf(entry.OrganisationId),
                    LineOf(entry.SourceText ?? "")))
                .Where(entry => entry.Line is { } line ? part.Holds(line) : part.Number == 1),
        ];

        int? LineOf(string text) => printed.TryGetValue(text, out var line) ? line
            : lines.FirstOrDefault(number => file.Source.Lines[number - 1].Contains(text, StringComparison.Ordinal)) is > 0 and var found ? found : null;
    }

    private List<ReviewItem> Items()
    {
        var items = new List<ReviewItem>();
        var (number, sub) = (0, 0);
        foreach (var (note, draft) in _facts.Items.SelectMany(item => item.WithSubItems()).Zip(_draft.Items))
        {
            (number, sub) = draft.Parent is null ? (number + 1, 0) : (number, sub + 1);
            var pieces = ItemPieces.Of(note, draft).Where(piece => part.Holds(piece.Lines[0])).ToList();
            if (part.Holds(note.HeadingLine) || pieces.Count > 0)
            {
                items.Add(new ReviewItem(
                    draft.Parent is null ? 1 : 2,
                    draft.Parent is null ? string.Create(CultureInfo.InvariantCulture, $"{number}") : string.Create(CultureInfo.InvariantCulture, $"{number}.{sub}"),
                    draft.Title,
                    note.HeadingLine,
                    part.Holds(note.HeadingLine),
                    [.. pieces.Select(piece => new ReviewPiece(piece.Lines, MarkdownRenderer.Render(piece.Markdown)))]));
            }
        }

        return items;
    }

    private ReviewOutcome Of(Decision decision)
        => new(decision.Text, decision.DecidedBy, Due: null, _facts.Decisions.FirstOrDefault(printed => decision.Text.StartsWith(printed.Text.TrimEnd(' ', ':'), StringComparison.Ordinal))?.Line);

    private ReviewOutcome Of(ActionItem action) => new(
        action.Text,
        action.Owners.Count == 0 ? null : string.Join(", ", action.Owners.Select(owner => owner.AsPrinted)),
        action.DueDate is { } date ? Common.LondonDates.InWords(date) : action.DueAsPrinted,
        _facts.Actions.FirstOrDefault(printed => string.Equals(printed.Text, action.SourceSentence, StringComparison.Ordinal))?.Line);

    private bool IsHere(ReviewOutcome outcome) => outcome.Line is { } line ? part.Holds(line) : part.Number == 1;
}

using RrbPortal.Core.Demonstration;
using RrbPortal.Core.Importing;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Tests.Demonstration;

public sealed class DemonstrationTextsTests
{
    private static readonly DateOnly Today = new(2026, 2, 3);

    public static TheoryData<string> Files => [.. DemonstrationPlan.Notes.Select(note => note.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_EachText_LeavesNothingOverAndNothingUndecided(string file)
    {
        var facts = Read(Today).Single(facts => facts.File == file);

        Assert.Empty(facts.LeftOver);
        Assert.DoesNotContain(facts.Attendees.Concat(facts.Apologies), entry => entry.Undecided);
        Assert.Equal("Reducing Reoffending Board", facts.Board.Name);
        Assert.True(facts is { Date: not null, Start: not null, End: not null, Place: not null });
    }

    [Theory]
    [InlineData("1-housing.txt", 3, 2, 8, 1, 2)]
    [InlineData("2-work.txt", 5, 2, 8, 1, 2)]
    [InlineData("3-withdrawn.txt", 1, 0, 2, 0, 0)]
    [InlineData("4-young-adults.txt", 5, 2, 9, 0, 2)]
    [InlineData("5-women.txt", 4, 2, 10, 2, 2)]
    [InlineData("6-draft.txt", 4, 2, 8, 1, 1)]
    [InlineData("7-planned.txt", 5, 0, 0, 0, 0)]
    public void Read_EachText_UnderstandsWhatItSays(string file, int items, int subItems, int attendance, int decisions, int actions)
    {
        var facts = Read(Today).Single(facts => facts.File == file);

        var source = DemonstrationPlan.Notes.Select(note => DemonstrationTexts.Note(note, Today)).Single(text => text.FileName == file);
        var draft = DraftBuilder.Build(facts, source, boardId: 1);
        Assert.Equal(
            (items, subItems, attendance, decisions, actions),
            (draft.Items.Count(item => item.Parent is null), draft.Items.Count(item => item.Parent is not null), draft.Attendance.Count, draft.Decisions.Count, draft.Actions.Count));
        Assert.All(draft.Actions, action => Assert.NotEmpty(action.Owners));
        Assert.All(draft.Actions, action => Assert.True(action.DueDate > facts.Date || action.DueAsPrinted is not null));
    }

    [Fact]
    public void Read_EachText_AnnouncesTheMeetingThatFollows()
    {
        var facts = Read(Today).Where(facts => facts.NextMeeting is not null).ToList();

        Assert.Equal(5, facts.Count);
        Assert.DoesNotContain(facts, note => note.NextMeeting!.Consistent is false);
        Assert.All(facts, note => Assert.Contains(Read(Today), other => other.Date == note.NextMeeting!.Date));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_OnAnyDayOfTheWeek_UnderstandsTheSame(string file)
    {
        var expected = Read(Today).Single(facts => facts.File == file);

        foreach (var days in Enumerable.Range(1, 6))
        {
            var facts = Read(Today.AddDays(days)).Single(facts => facts.File == file);

            Assert.Equal(DayOfWeek.Thursday, facts.Date!.Value.DayOfWeek);
            Assert.Equal(expected.Items.Select(item => item.Title), facts.Items.Select(item => item.Title));
            Assert.Equal(expected.Actions.Count, facts.Actions.Count);
        }
    }

    private static IReadOnlyList<NoteFacts> Read(DateOnly today)
    {
        var register = DemonstrationTexts.Organisations()
            .Select(organisation => new KnownOrganisation(organisation.Name, organisation.Abbreviation, organisation.Aliases));
        return NoteReader.Read([.. DemonstrationPlan.Notes.Select(note => DemonstrationTexts.Note(note, today))], KnownOrganisations.General.With(register));
    }
}

using RrbPortal.Core.Common;
using RrbPortal.Core.Notes;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.Core.Tests.Notes;

public sealed class NoteRulesTests
{
    private const int Board = 7;

    [Fact]
    public void Target_EveryStepFromEveryState_IsAsTheTableSays()
    {
        var possible =
            from move in Enum.GetValues<NoteMove>()
            from state in Enum.GetValues<NoteState>()
            where NoteRules.Target(move, state) is not null
            select $"{state} {move} {NoteRules.Target(move, state)}";

        Assert.Equal(
            [
                "Agreed TakeBack Draft",
                "Correcting AbandonCorrection Published",
                "Draft SendForReview InReview",
                "InReview Agree Agreed",
                "InReview TakeBack Draft",
                "Published StartCorrection Correcting",
                "Withdrawn Reopen Draft",
            ],
            possible.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(PortalRole.Chair, Board, false, Leave.Yes)]
    [InlineData(PortalRole.Chair, Board, true, Leave.Yes)]
    [InlineData(PortalRole.Secretariat, Board, false, Leave.WithComment)]
    [InlineData(PortalRole.Secretariat, Board, true, Leave.No)]
    [InlineData(PortalRole.Chair, 8, false, Leave.No)]
    [InlineData(PortalRole.Member, Board, false, Leave.No)]
    public void MayTake_Agree_IsTheChairsAndTheSecretariatMayRecordIt(PortalRole role, int boardId, bool fourEyes, Leave expected)
        => Assert.Equal(expected, NoteRules.MayTake(NoteMove.Agree, new Rights([new Grant(role, boardId)]), Board, fourEyes));

    [Fact]
    public void MayTake_AnythingElse_IsTheSecretariats()
    {
        var secretariat = new Rights([new Grant(PortalRole.Secretariat, Board)]);
        var chair = new Rights([new Grant(PortalRole.Chair, Board)]);

        foreach (var move in Enum.GetValues<NoteMove>().Where(move => move is not NoteMove.Agree))
        {
            Assert.Equal(Leave.Yes, NoteRules.MayTake(move, secretariat, Board, fourEyes: true));
            Assert.Equal(Leave.No, NoteRules.MayTake(move, chair, Board, fourEyes: false));
        }
    }

    [Fact]
    public void WhyClosed_EveryState_SaysSoWhereContentMayNotChange()
        => Assert.All(Enum.GetValues<NoteState>(), state => Assert.Equal(NoteRules.MayChangeContent(state), NoteRules.WhyClosed(state) is null));
}

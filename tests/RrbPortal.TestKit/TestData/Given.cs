using RrbPortal.Core.Common;
using RrbPortal.Data.Records;
using RrbPortal.Data.System;

namespace RrbPortal.TestKit.TestData;

/// <summary>
/// Where test data starts: <c>var board = await Given.Board().SavedIn(db);</c>. Whatever a test does not name has a
/// plain value that is valid; whatever matters to a test stands in the test.
/// </summary>
public static class Given
{
    public static BoardBuilder Board(string name = "Records Strategy Board") => new(name);

    public static OrganisationBuilder Organisation(string name) => new(name);

    /// <summary>A meeting of a saved board, held on 20 June 2024, with a note in draft and nothing in it.</summary>
    public static MeetingBuilder Meeting(Board board) => new(board);

    public static UserBuilder User(string name = "Sam Secretary") => new(name);

    /// <summary>A change by the secretariat of the board, through the web.</summary>
    public static Change BySecretariatOf(Board board, string name = "Sam Secretary") => By(name, new Grant(PortalRole.Secretariat, board.Id));

    public static Change ByChairOf(Board board, string name = "Chris Chair") => By(name, new Grant(PortalRole.Chair, board.Id));

    public static Change ByMemberOf(Board board, string name = "Mo Member") => By(name, new Grant(PortalRole.Member, board.Id));

    public static Change ByAdministrator(string name = "Alex Administrator") => By(name, new Grant(PortalRole.Administrator, BoardId: null));

    /// <summary>A change by somebody who is signed in and holds no role.</summary>
    public static Change ByNobody(string name = "Nic Nobody") => By(name);

    public static Change By(string name, params Grant[] grants) => new(Guid.NewGuid(), name, Change.Web, new Rights(grants));
}

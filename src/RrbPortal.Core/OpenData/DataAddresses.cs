using RrbPortal.Core.Exporting;
using RrbPortal.Core.Publishing;

namespace RrbPortal.Core.OpenData;

/// <summary>The whole addresses that entries name. The web knows them.</summary>
public interface IDataAddresses
{
    /// <summary>Those that stand in the document of a note.</summary>
    NoteAddresses OfNote(PublicNote note, int revision);

    /// <summary>The page of a meeting.</summary>
    Uri Meeting(string board, DateOnly day);

    /// <summary>The document of a meeting.</summary>
    Uri MeetingData(string board, DateOnly day);

    /// <summary>The meetings of a board.</summary>
    Uri Board(string board);

    /// <summary>The page about a board.</summary>
    Uri AboutBoard(string board);

    /// <summary>The page of a board.</summary>
    Uri BoardPage(string board);

    Uri BoardData(string board);

    Uri Theme(string theme);

    Uri ThemeData(string theme);

    /// <summary>The meetings with an organisation.</summary>
    Uri Organisation(string organisation);

    Uri OrganisationData(string organisation);
}

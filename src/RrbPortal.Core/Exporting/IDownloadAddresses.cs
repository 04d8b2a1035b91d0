using RrbPortal.Core.Publishing;

namespace RrbPortal.Core.Exporting;

/// <summary>The addresses that stand in downloads. Core says which it wants; where pages live is the web's.</summary>
public interface IDownloadAddresses
{
    /// <summary>The start page.</summary>
    Uri Site { get; }

    NoteAddresses OfNote(PublicNote note, int revision);
}

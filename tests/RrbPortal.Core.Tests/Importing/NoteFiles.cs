using System.Text;
using RrbPortal.Core.Importing;
using RrbPortal.Core.Reading.Documents;
using RrbPortal.Core.Reading.Documents.Pdf;

namespace RrbPortal.Core.Tests.Importing;

/// <summary>Notes as files, in the project's own words.</summary>
internal static class NoteFiles
{
    public const string Winter = """
        Public Note of Meeting

        Records Strategy Board (RSB)

        14th March 2024, 10:00-11:30

        Committee Room 2

        Chair: Head of Records (City Archive)

        Theme: Records that outlive their systems

        Attendees:

        City Archive (CA)
        Harbour Trust

        Apologies:

        Museum of Letters

        1. Welcome

        The chair opened the meeting.

        2. Storage

        City Archive reported on the new store.

        - It holds ten years of paper.
        - It has <no> lift.

        The Board agreed that the store opens in May.

        ACTION: Harbour Trust to send its floor plan by 2 April 2024

        Date of next meeting: Monday 12 June 2024
        """;

    public static Task<IncomingFile> Read(string text, string name = "winter.txt") => Read(Encoding.UTF8.GetBytes(text), name);

    public static async Task<IncomingFile> Read(byte[] bytes, string name)
    {
        using var stream = new MemoryStream(bytes);
        return await IncomingFile.ReadAsync(name, stream, Documents, CancellationToken.None);
    }

    /// <summary>Reads everything but PDFs, for which no program is here.</summary>
    public static DocumentReader Documents { get; } = new(new PdfToText("no-such-program-on-any-machine", PdfToText.Patience));
}

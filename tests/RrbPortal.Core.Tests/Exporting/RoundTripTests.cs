using RrbPortal.Core.Exporting;
using RrbPortal.TestKit.Data;

namespace RrbPortal.Core.Tests.Exporting;

/// <summary>A download, read with the portal's own readers, gives back the facts that it was made of.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<string> Formats => [.. DownloadFormat.Written.Where(format => format != DownloadFormat.Json).Select(format => format.Extension)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task NoteWithEverything_ReadBack_GivesTheSameFacts(string extension)
    {
        var file = DownloadFormat.Of(extension)!.Write(ExportedNotes.Full);

        var facts = await ReadBack.FactsAsync(file, $"note.{extension}");

        Assert.Equal(ReadBack.Published(ExportedNotes.Full), ReadBack.Read(facts));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task BareNote_ReadBack_InventsNothing(string extension)
    {
        var file = DownloadFormat.Of(extension)!.Write(ExportedNotes.Bare);

        var facts = await ReadBack.FactsAsync(file, $"note.{extension}");

        Assert.Equal(ReadBack.Published(ExportedNotes.Bare), ReadBack.Read(facts));
        Assert.Null(facts.Chair);
        Assert.Null(facts.Theme);
        Assert.Empty(facts.Attendees);
    }

    [Fact]
    public async Task DemonstrationNotes_ReadBackFromEachFormat_GiveTheSameFacts()
    {
        foreach (var note in await ExportedNotes.DemonstratedAsync())
        {
            foreach (var format in DownloadFormat.Written.Where(format => format != DownloadFormat.Json))
            {
                var facts = await ReadBack.FactsAsync(format.Write(note), $"note.{format.Extension}");

                Assert.Equal(ReadBack.Published(note), ReadBack.Read(facts));
            }
        }
    }
}

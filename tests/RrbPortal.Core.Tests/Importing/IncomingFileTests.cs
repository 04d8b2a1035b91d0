using RrbPortal.Core.Importing;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Tests.Importing;

public sealed class IncomingFileTests
{
    [Fact]
    public async Task Read_Text_KeepsLinesAndNameWithoutFolders()
    {
        var file = await NoteFiles.Read("One\nTwo\n"u8.ToArray(), @"C:\notes\june.txt");

        Assert.Equal("june.txt", file.Name);
        Assert.Equal(["One", "Two"], file.Text!.Lines);
        Assert.Null(file.Problem);
        Assert.Equal(64, file.Sha256.Length);
    }

    public static TheoryData<string, byte[], string> Unreadable() => new()
    {
        { "empty.txt", [], "empty.txt is empty." },
        { "blank.txt", " \n\t\n"u8.ToArray(), "blank.txt is empty." },
        { "scan.txt", [1, 0, 2, 0, 3], "scan.txt is not text" },
        { "june.docx", "PK\u0003\u0004rest"u8.ToArray(), "june.docx is damaged" },
        { "june.pdf", "%PDF-1.7 rest"u8.ToArray(), "june.pdf is a PDF, and the program that reads PDFs is not installed here. Install poppler-utils" },
        { "june.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "june.doc is an old Word file" },
        { "june.txt", "\n<!DOCTYPE html><html>"u8.ToArray(), "june.txt is empty." },
        { "wide.txt", [.. Enumerable.Repeat((byte)'a', 20_000)], "wide.txt has a line of more than" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Read_WhatIsNoNote_IsRefusedByNameWithWhatToDo(string name, byte[] bytes, string beginning)
    {
        var file = await NoteFiles.Read(bytes, name);

        Assert.Null(file.Text);
        Assert.StartsWith(beginning, file.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("large.txt", SourceText.MaximumBytes, "large.txt is larger than 2 MB")]
    [InlineData("large.docx", IncomingFile.MaximumBytes, "large.docx is larger than 20 MB.")]
    public async Task Read_TooLarge_IsRefusedWithTheLimit(string name, int limit, string beginning)
    {
        var bytes = new byte[limit + 1];
        Array.Fill(bytes, (byte)'a');

        var file = await NoteFiles.Read(bytes, name);

        Assert.StartsWith(beginning, file.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_TooLarge_StopsReadingThere()
    {
        using var endless = new EndlessStream();

        var file = await IncomingFile.ReadAsync("endless.txt", endless, NoteFiles.Documents, CancellationToken.None);

        Assert.Null(file.Text);
        Assert.InRange(endless.Given, IncomingFile.MaximumBytes, IncomingFile.MaximumBytes + 200_000);
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'a', offset, count);
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

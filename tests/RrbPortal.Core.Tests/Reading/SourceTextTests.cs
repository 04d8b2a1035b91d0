using System.Text;
using RrbPortal.Core.Reading;

namespace RrbPortal.Core.Tests.Reading;

public class SourceTextTests
{
    [Fact]
    public void Decode_ByteOrderMarkAndWindowsLineEnds_LinesWithoutThem()
    {
        var decoded = SourceText.Decode([0xEF, 0xBB, 0xBF, .. "Note\r\nof – meeting\r\n"u8], "a.txt");

        Assert.Equal(["Note", "of – meeting"], decoded.Text!.Lines);
    }

    [Fact]
    public void Decode_Windows1252_ReadsQuotesDashesAndPounds()
    {
        var decoded = SourceText.Decode([0x93, (byte)'A', 0x94, (byte)' ', 0x96, (byte)' ', 0xA3, (byte)'5', (byte)' ', 0x92], "a.txt");

        Assert.Equal("“A” – £5 ’", Assert.Single(decoded.Text!.Lines));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Decode_Utf16WithMark_IsRead(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);

        var decoded = SourceText.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes("Note – £")], "a.txt");

        Assert.Equal("Note – £", Assert.Single(decoded.Text!.Lines));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n\t\r\n", "empty")]
    [InlineData("\uFEFF", "empty")]
    [InlineData("a\0b", "not text")]
    [InlineData("PK\u0003\u0004", "not text")]
    public void Decode_NothingToRead_RefusedWithTheNameOfTheFile(string text, string reason)
    {
        var decoded = SourceText.Decode(Encoding.UTF8.GetBytes(text), "minutes.txt");

        Assert.Null(decoded.Text);
        Assert.StartsWith("minutes.txt ", decoded.Refusal, StringComparison.Ordinal);
        Assert.Contains(reason, decoded.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_HalfOfASurrogatePair_Refused() => Assert.NotNull(SourceText.FromText("a\uD83D b", "a.txt").Refusal);

    [Fact]
    public void Decode_LineTooLong_RefusedWithItsNumber()
    {
        var decoded = SourceText.FromText("one\n" + new string('x', SourceText.MaximumLineLength + 1), "a.txt");

        Assert.Contains("line 2", decoded.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_TooLarge_Refused() => Assert.NotNull(SourceText.Decode(new byte[SourceText.MaximumBytes + 1], "a.txt").Refusal);
}

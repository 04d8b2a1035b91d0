using System.Text;
using RrbPortal.Core.Printing;

namespace RrbPortal.Core.Tests.Printing;

public sealed class PdfDatesTests
{
    private static readonly DateTimeOffset At = new(2024, 6, 28, 10, 30, 5, TimeSpan.FromHours(1));

    [Fact]
    public void Set_BothDates_AreWrittenInTheirPlaces()
    {
        var pdf = Encoding.ASCII.GetBytes("1 0 obj\n<</Creator (x)\n/CreationDate (D:20261122184256+00'00')\n/ModDate (D:20261122184256+00'00')>>\nendobj");

        PdfDates.Set(pdf, At);

        Assert.Equal("1 0 obj\n<</Creator (x)\n/CreationDate (D:20240628093005+00'00')\n/ModDate (D:20240628093005+00'00')>>\nendobj", Encoding.ASCII.GetString(pdf));
    }

    [Theory]
    [InlineData("/ModDate (D:2026)>> and more than enough behind it to be written over by mistake")]
    [InlineData("/CreationDate (D:")]
    [InlineData("no date")]
    public void Set_AnythingElse_IsLeftAsItIs(string text)
    {
        var pdf = Encoding.ASCII.GetBytes(text);

        PdfDates.Set(pdf, At);

        Assert.Equal(text, Encoding.ASCII.GetString(pdf));
    }
}

using System.Text;
using RrbPortal.Core.Common;

namespace RrbPortal.Core.Tests.Common;

public sealed class CsvTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("plain", "plain")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 20", "'+44 20")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("a=b", "a=b")]
    public void Cell_Text_IsQuotedAndHarmless(string? text, string cell) => Assert.Equal(cell, Csv.Cell(text));

    [Fact]
    public void File_Rows_EndWithCrLfAfterAByteOrderMark()
    {
        var bytes = Csv.File([["a", "b"], ["c", null]]);

        Assert.Equal("\uFEFFa,b\r\nc,\r\n", Encoding.UTF8.GetString(bytes));
    }
}

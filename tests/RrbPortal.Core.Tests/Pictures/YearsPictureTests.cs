using RrbPortal.Core.Pictures;

namespace RrbPortal.Core.Tests.Pictures;

public sealed class YearsPictureTests
{
    [Fact]
    public void Years_WithGaps_AreCountedWithoutOne()
    {
        var years = YearCount.Of([2024, 2021, 2024]);

        Assert.Equal([(2021, 1), (2022, 0), (2023, 0), (2024, 2)], years.Select(year => (year.Year, year.Count)));
        Assert.Empty(YearCount.Of([]));
    }

    [Fact]
    public void Years_OfAnEternity_AreLimited()
    {
        var years = YearCount.Of([1, 2024]);

        Assert.Equal((YearCount.Most, 2024), (years.Count, years[^1].Year));
    }

    [Fact]
    public void Picture_HasABarForEachYearThatHasAny()
    {
        var picture = YearsPicture.Of(YearCount.Of([2022, 2024, 2024]));

        Assert.Equal(2, picture.Bars.Count(step => step == 'Z'));
        Assert.Equal(["1", "0", "2"], picture.Counts.Select(label => label.Text));
        Assert.Equal(["2022", "2023", "2024"], picture.Years.Select(label => label.Text));
    }
}

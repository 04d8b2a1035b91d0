using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;
using RrbPortal.Web.Forms;

namespace RrbPortal.Web.Tests.Forms;

public sealed class DatePartsBinderTests
{
    [Theory]
    [InlineData("20", "6", "2024", "2024-06-20")]
    [InlineData("1", "02", "2024", "2024-02-01")]
    [InlineData("01", "march", "2024", "2024-03-01")]
    [InlineData(" 9 ", "Sep", "2024", "2024-09-09")]
    [InlineData("29", "2", "2024", "2024-02-29")]
    public async Task Parts_OfARealDate_AreThatDate(string day, string month, string year, string date)
    {
        var context = await BindAsync(day, month, year);

        Assert.Equal(DateOnly.Parse(date, CultureInfo.InvariantCulture), context.Result.Model);
        Assert.Equal(0, context.ModelState.ErrorCount);
    }

    [Fact]
    public async Task Parts_AllEmpty_AreNoDate()
    {
        var context = await BindAsync("", "", " ");

        Assert.True(context.Result.IsModelSet);
        Assert.Null(context.Result.Model);
        Assert.Equal(0, context.ModelState.ErrorCount);
    }

    [Theory]
    [InlineData("", "6", "2024", "Date must include a day")]
    [InlineData("20", "", "", "Date must include a month and a year")]
    [InlineData("30", "2", "2024", "Date must be a real date")]
    [InlineData("20", "6", "24", "Date must be a real date")]
    [InlineData("x", "6", "2024", "Date must be a real date")]
    public async Task Parts_OfNoDate_SayWhatToMend(string day, string month, string year, string message)
    {
        var context = await BindAsync(day, month, year);

        Assert.False(context.Result.IsModelSet);
        Assert.Equal(message, context.ModelState["Input.Date"]!.Errors.Single().ErrorMessage);
    }

    private static async Task<ModelBindingContext> BindAsync(string day, string month, string year)
    {
        var values = new FormCollection(new Dictionary<string, StringValues>(StringComparer.Ordinal)
        {
            ["Input.Date.Day"] = day,
            ["Input.Date.Month"] = month,
            ["Input.Date.Year"] = year,
        });
        var context = new DefaultModelBindingContext
        {
            ModelName = "Input.Date",
            ModelMetadata = new EmptyModelMetadataProvider().GetMetadataForProperty(typeof(Form), nameof(Form.Date)),
            ModelState = new ModelStateDictionary(),
            ValueProvider = new FormValueProvider(BindingSource.Form, values, CultureInfo.InvariantCulture),
        };
        await new DatePartsBinder(new SimpleTypeModelBinder(typeof(DateOnly?), NullLoggerFactory.Instance)).BindModelAsync(context);
        return context;
    }

    private sealed class Form
    {
        public DateOnly? Date { get; set; }
    }
}

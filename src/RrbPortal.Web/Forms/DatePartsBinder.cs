using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace RrbPortal.Web.Forms;

/// <summary>
/// Puts a date together from three inputs: "Input.Date.Day", ".Month", ".Year". The month may be a number or an English
/// name. Three empty inputs are no date; anything else that is no real date is an error that says what to mend.
/// A date that comes in one piece (in an address) is left to the framework's own binder.
/// </summary>
public sealed class DatePartsBinder(IModelBinder whole) : IModelBinder
{
    public const string Day = "Day";
    public const string Month = "Month";
    public const string Year = "Year";

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        if (!bindingContext.ValueProvider.ContainsPrefix($"{bindingContext.ModelName}.{Day}"))
        {
            return whole.BindModelAsync(bindingContext);
        }

        var day = Read(bindingContext, Day);
        var month = Read(bindingContext, Month);
        var year = Read(bindingContext, Year);
        var missing = new[] { (Day, day), (Month, month), (Year, year) }
            .Where(part => part.Item2.Length == 0)
            .Select(part => part.Item1.ToLowerInvariant())
            .ToList();

        if (missing.Count == 3)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (missing.Count > 0)
        {
            Refuse(bindingContext, $"{Name(bindingContext)} must include a {string.Join(" and a ", missing)}");
        }
        else if (Parse(day, month, year) is { } date)
        {
            bindingContext.Result = ModelBindingResult.Success(date);
        }
        else
        {
            Refuse(bindingContext, $"{Name(bindingContext)} must be a real date");
        }

        return Task.CompletedTask;
    }

    private static string Read(ModelBindingContext context, string part)
    {
        var key = $"{context.ModelName}.{part}";
        var value = context.ValueProvider.GetValue(key);
        if (value == ValueProviderResult.None)
        {
            return "";
        }

        context.ModelState.SetModelValue(key, value);
        return value.FirstValue?.Trim() ?? "";
    }

    private static DateOnly? Parse(string day, string month, string year)
        => DateOnly.TryParseExact(
            $"{day} {month} {year}",
            ["d M yyyy", "d MMM yyyy", "d MMMM yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date)
            ? date
            : null;

    private static string Name(ModelBindingContext context)
        => context.ModelMetadata.DisplayName ?? context.ModelMetadata.Name ?? "Date";

    private static void Refuse(ModelBindingContext context, string message)
    {
        context.ModelState.AddModelError(context.ModelName, message);
        context.Result = ModelBindingResult.Failed();
    }
}

/// <summary>Chooses <see cref="DatePartsBinder"/> for every date.</summary>
public sealed class DatePartsBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
        => context.Metadata.UnderlyingOrModelType == typeof(DateOnly)
            ? new DatePartsBinder(new SimpleTypeModelBinder(context.Metadata.ModelType, context.Services.GetRequiredService<ILoggerFactory>()))
            : null;
}

using Microsoft.AspNetCore.Mvc.ModelBinding;
using RrbPortal.Core.Common;

namespace RrbPortal.Web.Pages;

/// <summary>Shows what a service refused beside the fields that it is about.</summary>
public static class Refusals
{
    /// <param name="prefix">The page's property that holds the form.</param>
    public static void AddRefusals(this ModelStateDictionary state, Outcome.Refused refused, string prefix = "Input")
    {
        foreach (var (field, reason) in refused.Reasons)
        {
            state.AddModelError(field.Length == 0 ? string.Empty : $"{prefix}.{field}", reason);
        }
    }
}

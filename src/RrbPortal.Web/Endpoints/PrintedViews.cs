using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace RrbPortal.Web.Endpoints;

/// <summary>Writes views that are printed and not sent; they name nothing outside themselves.</summary>
internal sealed class PrintedViews(IServiceScopeFactory scopes)
{
    /// <param name="path">From the root of the project: "/Pages/Shared/Packs/_Front.cshtml".</param>
    public async Task<string> WriteAsync<TModel>(string path, TModel model)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var http = new DefaultHttpContext { RequestServices = services };
        var found = services.GetRequiredService<IRazorViewEngine>().GetView(executingFilePath: null, path, isMainPage: true);
        if (!found.Success)
        {
            throw new InvalidOperationException($"There is no view {path}; looked for at {string.Join(", ", found.SearchedLocations)}.");
        }

        await using var text = new StringWriter();
        var data = new ViewDataDictionary<TModel>(services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = model };
        var temporary = new TempDataDictionary(http, services.GetRequiredService<ITempDataProvider>());
        await found.View.RenderAsync(new ViewContext(new ActionContext(http, new RouteData(), new ActionDescriptor()), found.View, data, temporary, text, new HtmlHelperOptions()));
        return text.ToString();
    }
}

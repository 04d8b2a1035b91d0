using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using RrbPortal.Core.Papers.Packs;

namespace RrbPortal.Web.Endpoints;

/// <summary>Writes the pages of packs from the views in Pages/Shared/Packs; they name nothing outside themselves.</summary>
internal sealed class PackPages(IServiceScopeFactory scopes) : IPackPages
{
    private const string Folder = "/Pages/Shared/Packs/";

    public Task<string> FrontAsync(PackFront front, CancellationToken ct) => WriteAsync("_Front", front);

    public Task<string> SheetAsync(PackSheet sheet, CancellationToken ct) => WriteAsync("_Sheet", sheet);

    public Task<string> NumbersAsync(int pages, CancellationToken ct) => WriteAsync("_Numbers", pages);

    private async Task<string> WriteAsync<TModel>(string view, TModel model)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var http = new DefaultHttpContext { RequestServices = services };
        var found = services.GetRequiredService<IRazorViewEngine>().GetView(executingFilePath: null, $"{Folder}{view}.cshtml", isMainPage: true);
        if (!found.Success)
        {
            throw new InvalidOperationException($"There is no view {view}; looked for at {string.Join(", ", found.SearchedLocations)}.");
        }

        await using var text = new StringWriter();
        var data = new ViewDataDictionary<TModel>(services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = model };
        var temporary = new TempDataDictionary(http, services.GetRequiredService<ITempDataProvider>());
        await found.View.RenderAsync(new ViewContext(new ActionContext(http, new RouteData(), new ActionDescriptor()), found.View, data, temporary, text, new HtmlHelperOptions()));
        return text.ToString();
    }
}

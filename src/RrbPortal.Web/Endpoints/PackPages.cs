using RrbPortal.Core.Papers.Packs;

namespace RrbPortal.Web.Endpoints;

/// <summary>Writes the pages of packs from the views in Pages/Shared/Packs; they name nothing outside themselves.</summary>
internal sealed class PackPages(PrintedViews views) : IPackPages
{
    private const string Folder = "/Pages/Shared/Packs/";

    public Task<string> FrontAsync(PackFront front, CancellationToken ct) => views.WriteAsync($"{Folder}_Front.cshtml", front);

    public Task<string> SheetAsync(PackSheet sheet, CancellationToken ct) => views.WriteAsync($"{Folder}_Sheet.cshtml", sheet);

    public Task<string> NumbersAsync(int pages, CancellationToken ct) => views.WriteAsync($"{Folder}_Numbers.cshtml", pages);
}

using Microsoft.Extensions.Options;

namespace RrbPortal.Web.Options;

/// <summary>What annotations cannot say about <see cref="StorageOptions"/>: what is stored is not what is handed out.</summary>
internal sealed class StorageOptionsCheck(IWebHostEnvironment environment) : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var storage = Path.GetFullPath(options.Path, environment.ContentRootPath);
        var root = environment.WebRootPath ?? Path.Combine(environment.ContentRootPath, "wwwroot");
        return Path.GetRelativePath(root, storage) is var way && (way == "." || (!way.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(way)))
            ? ValidateOptionsResult.Fail("Storage:Path lies in the folder that the web server hands out. Choose one outside of it.")
            : ValidateOptionsResult.Success;
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using RrbPortal.Core.Papers;
using RrbPortal.Core.Printing;
using RrbPortal.TestKit.Hosting;
using RrbPortal.Web.Options;

namespace RrbPortal.Web.Tests.Options;

public sealed class StorageOptionsTests
{
    [Theory]
    [InlineData("wwwroot", false)]
    [InlineData("wwwroot/papers", false)]
    [InlineData("other/../wwwroot/x", false)]
    [InlineData("App_Data", true)]
    [InlineData("wwwroot-files", true)]
    [InlineData("../elsewhere", true)]
    public void Path_InTheWebRoot_IsRefused(string path, bool isTaken)
    {
        var result = new StorageOptionsCheck(new Site()).Validate(null, new StorageOptions { Path = path });

        Assert.Equal(isTaken, result.Succeeded);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void LargestMegabytes_BeyondItsBounds_IsRefused(int megabytes, bool isTaken)
    {
        var options = new PapersOptions { LargestMegabytes = megabytes };

        Assert.Equal(isTaken, Validator.TryValidateObject(options, new ValidationContext(options), null, validateAllProperties: true));
    }

    [Fact]
    public async Task Start_EmptyProgram_IsNone()
    {
        await using var portal = await PortalApplication.CreateAsync(new Dictionary<string, string?> { ["Pdf:Qpdf"] = "", ["Papers:LargestMegabytes"] = "3" });

        Assert.Null(portal.Services.GetRequiredService<ProgramSettings>().Qpdf);
        var papers = portal.Services.GetRequiredService<PaperSettings>();
        Assert.Equal((Path.Combine(portal.Folder, "papers"), 3 * 1024 * 1024), (papers.Folder, papers.LargestBytes));
    }

    private sealed class Site : IWebHostEnvironment
    {
        public string WebRootPath { get; set; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

        public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();

        public string ApplicationName { get; set; } = "Portal";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public string EnvironmentName { get; set; } = "Testing";
    }
}

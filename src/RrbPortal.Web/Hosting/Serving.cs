using Microsoft.Extensions.Options;

namespace RrbPortal.Web.Hosting;

/// <summary>Runs the web server, or says in plain words why it cannot.</summary>
internal static class Serving
{
    private const int Stopped = 0;
    private const int CannotStart = 1;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = Portal.CreateBuilder(args).Build();
            var firstStart = false;
            await using (var scope = app.Services.CreateAsyncScope())
            {
                var start = ActivatorUtilities.CreateInstance<FirstStart>(scope.ServiceProvider);
                if (await start.ProblemAsync(app.Lifetime.ApplicationStopping) is { } problem)
                {
                    await Console.Error.WriteLineAsync(problem);
                    return CannotStart;
                }

                firstStart = start.CreatedDatabase;
            }

            app.UsePortal();
            await app.StartAsync(app.Lifetime.ApplicationStopping);
            if (app.Environment.IsDevelopment())
            {
                Welcome.Print(Console.Out, app.Urls, firstStart);
            }

            await app.WaitForShutdownAsync(app.Lifetime.ApplicationStopping);
            return Stopped;
        }
        catch (OptionsValidationException invalid)
        {
            await Console.Error.WriteLineAsync("The portal cannot start with these settings:");
            foreach (var failure in invalid.Failures)
            {
                await Console.Error.WriteLineAsync($"  {failure}");
            }

            return CannotStart;
        }
    }
}

using System.Globalization;
using Serilog;
using Serilog.Extensions.Logging;
using Logger = Serilog.Core.Logger;

namespace RrbPortal.Web.Hosting;

/// <summary>Serilog behind ILogger, as section <c>Serilog</c> of the configuration sets it.</summary>
internal static class Logging
{
    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();

        // Made when the container is built, so that settings which arrive late (tests) count.
        builder.Services.AddSingleton<ILoggerProvider>(services =>
            new SerilogLoggerProvider(Configured(services.GetRequiredService<IConfiguration>()), dispose: true));

        // Serilog has levels of its own; the framework's filter must not cut before it.
        builder.Logging.SetMinimumLevel(LogLevel.Trace);
    }

    private static Logger Configured(IConfiguration configuration)
        => new LoggerConfiguration()
            .ReadFrom.Configuration(configuration, new Serilog.Settings.Configuration.ConfigurationReaderOptions(typeof(ConsoleLoggerConfigurationExtensions).Assembly, typeof(FileLoggerConfigurationExtensions).Assembly)
            {
                FormatProvider = CultureInfo.InvariantCulture,
            })
            .CreateLogger();
}

using Microsoft.Extensions.Logging.Console;

namespace Kalkan.Node.Hosting;

/// <summary>Logs to standard error, a line an event, so that standard output stays with the command's answer.</summary>
internal static class NodeLogging
{
    public static ILoggerFactory ToStandardError(LogLevel level) => LoggerFactory.Create(logging => logging
        .SetMinimumLevel(level)
        .AddFilter("Microsoft", level < LogLevel.Warning ? LogLevel.Warning : level)
        .AddFilter("Grpc", level < LogLevel.Warning ? LogLevel.Warning : level)
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
        .AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
            console.UseUtcTimestamp = true;
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        }));
}

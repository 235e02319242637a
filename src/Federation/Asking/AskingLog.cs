using Kalkan.Federation.Countries;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Asking;

internal static partial class AskingLog
{
    [LoggerMessage(EventId = 1, EventName = "PeerGone", Level = LogLevel.Information,
        Message = "{Country} is no peer any more; its channel was closed.")]
    public static partial void PeerGone(ILogger log, Country country);

    [LoggerMessage(EventId = 2, EventName = "PeerChanged", Level = LogLevel.Information,
        Message = "{Country} is reached otherwise; its channel was replaced.")]
    public static partial void PeerChanged(ILogger log, Country country);

    [LoggerMessage(EventId = 3, EventName = "PeerUnreachable", Level = LogLevel.Warning,
        Message = "{Country} could not be reached: {Reason}.")]
    public static partial void PeerUnreachable(ILogger log, Country country, string reason);

    [LoggerMessage(EventId = 4, EventName = "AnswerInvalid", Level = LogLevel.Warning,
        Message = "{Country} sent what is no answer: {Fault}.")]
    public static partial void AnswerInvalid(ILogger log, Country country, string fault);

    [LoggerMessage(EventId = 5, EventName = "CircuitOpened", Level = LogLevel.Warning,
        Message = "{Country} is left alone for a while, unreachable since {Since:O}.")]
    public static partial void CircuitOpened(ILogger log, Country country, DateTimeOffset? since);

    [LoggerMessage(EventId = 6, EventName = "AskingFailed", Level = LogLevel.Error,
        Message = "Asking {Country} failed in this node.")]
    public static partial void AskingFailed(ILogger log, Country country, Exception exception);
}

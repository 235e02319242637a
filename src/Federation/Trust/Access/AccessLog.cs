using Kalkan.Federation.Countries;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Trust.Access;

internal static partial class AccessLog
{
    [LoggerMessage(1, LogLevel.Warning, "A request was denied: {Reason} (peer {Country}). {Sentence}", EventName = "PeerDenied")]
    public static partial void PeerDenied(ILogger logger, string reason, Country? country, string sentence);

    [LoggerMessage(2, LogLevel.Warning, "A staff request was denied: {Reason}. {Sentence}", EventName = "StaffDenied")]
    public static partial void StaffDenied(ILogger logger, string reason, string sentence);

    [LoggerMessage(3, LogLevel.Warning, "A connection was cut: {Reason} (peer {Country}).", EventName = "ConnectionCut")]
    public static partial void ConnectionCut(ILogger logger, string reason, Country? country);
}

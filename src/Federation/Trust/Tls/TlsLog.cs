using Kalkan.Federation.Countries;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Trust.Tls;

internal static partial class TlsLog
{
    [LoggerMessage(
        1, LogLevel.Warning,
        "A client certificate was refused in the handshake: {Reason} (peer {Country}). {Sentence}",
        EventName = "ClientRefused")]
    public static partial void ClientRefused(ILogger logger, string reason, Country? country, string sentence);

    [LoggerMessage(
        2, LogLevel.Warning,
        "The server certificate of {Country} was refused in the handshake: {Reason}. {Sentence}",
        EventName = "ServerRefused")]
    public static partial void ServerRefused(ILogger logger, Country country, string reason, string sentence);
}

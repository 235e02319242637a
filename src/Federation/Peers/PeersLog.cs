using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Peers;

internal static partial class PeersLog
{
    [LoggerMessage(1, LogLevel.Error, "The stored peer file of {Country} does not hold; the peer is left out. Add it again.", EventName = "StoredPeerUnreadable")]
    public static partial void StoredPeerUnreadable(ILogger logger, Country country);

    [LoggerMessage(2, LogLevel.Error, "A stored revocation list of {Country} does not hold and has no effect. Import it again.", EventName = "StoredCrlUnreadable")]
    public static partial void StoredCrlUnreadable(ILogger logger, Country country);

    [LoggerMessage(3, LogLevel.Warning, "The peer file could not be announced to {Country}: {Reason}.", EventName = "AnnouncementFailed")]
    public static partial void AnnouncementFailed(ILogger logger, Country country, string reason);

    [LoggerMessage(4, LogLevel.Information, "{Country} has announced its peer file, version {Version}.", EventName = "PeerFileTaken")]
    public static partial void PeerFileTaken(ILogger logger, Country country, ulong version);

    [LoggerMessage(5, LogLevel.Warning, "The {What} of {Country} ends at {End}: {Warning}.", EventName = "PeerExpiring")]
    public static partial void PeerExpiring(ILogger logger, string what, Country country, DateTimeOffset end, ExpiryWarning warning);

    [LoggerMessage(6, LogLevel.Error, "Peers could not be told of the newest peer file: {Error}. It is tried again.", EventName = "UpkeepFailed")]
    public static partial void UpkeepFailed(ILogger logger, string error);
}

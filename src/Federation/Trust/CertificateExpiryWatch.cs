using Kalkan.Federation.Countries;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Trust;

/// <summary>
/// Looks every six hours at when the own certificate, the peers' and staff's authorities end and when revocation lists should have
/// been renewed, and writes a warning for each that is near or past. Peers' own leaves are not stored, so they warn themselves.
/// </summary>
public sealed partial class CertificateExpiryWatch(TrustStore trust, TimeProvider time, ILogger<CertificateExpiryWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            Look(trust.Current, time.GetUtcNow());
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Look(TrustState state, DateTimeOffset instant)
    {
        Warn("node", state.Own.Country, new DateTimeOffset(state.Own.Leaf.NotAfter), instant);
        foreach (var peer in state.Peers.Where(peer => peer.State is not PeerState.Removed))
        {
            Warn("authority", peer.Country, peer.Anchor.NotAfter, instant);
            WarnOfLists(peer.Country, peer.RevocationLists.Count(list => list.IsStale(instant)));
        }

        if (state.Staff is { } staff)
        {
            Warn("staff authority", state.Own.Country, staff.Anchor.NotAfter, instant);
            WarnOfLists(state.Own.Country, staff.RevocationLists.Count(list => list.IsStale(instant)));
        }
    }

    private void Warn(string what, Country country, DateTimeOffset notAfter, DateTimeOffset instant)
    {
        var warning = CertificateExpiry.Warning(notAfter, instant);
        if (warning is not ExpiryWarning.None)
        {
            Expiring(what, country, notAfter, warning);
        }
    }

    private void WarnOfLists(Country country, int stale)
    {
        if (stale > 0)
        {
            StaleLists(country, stale);
        }
    }

    [LoggerMessage(
        1, LogLevel.Warning,
        "The {What} certificate of {Country} ends at {NotAfter}: {Warning}",
        EventName = "CertificateExpiring")]
    private partial void Expiring(string what, Country country, DateTimeOffset notAfter, ExpiryWarning warning);

    [LoggerMessage(
        2, LogLevel.Warning,
        "{Count} revocation lists of {Country} are past their next update; what they revoke stays revoked",
        EventName = "RevocationListStale")]
    private partial void StaleLists(Country country, int count);
}

using Kalkan.Federation.Trust;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Peers;

/// <summary>
/// Four times an hour: brings the own peer file to peers that do not hold the newest one (a changed address, a prepared key, a peer
/// that was away), and warns 30, 14 and 7 days before a certificate ends that a peer has shown, or a peer's file runs out.
/// </summary>
public sealed class PeerUpkeep(PeerBook peers, PeerSightings sightings, PeerAnnouncer announcer, TimeProvider time, ILogger<PeerUpkeep> logger)
    : BackgroundService
{
    // Not at once: after a power cut every node of the federation starts, and none answers yet.
    private static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    private readonly HashSet<(string, string, ExpiryWarning)> _said = [];

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(FirstAfter, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            timer.Period = Interval;
            Warn();
            try
            {
                await announcer.AnnounceAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A full disk, say, must not end the upkeep for good.
                PeersLog.UpkeepFailed(logger, e.GetType().Name);
            }
        }
    }

    /// <summary>Says each warning once.</summary>
    internal void Warn()
    {
        foreach (var peer in peers.All.Where(entry => entry.IsActive).Select(entry => entry.File))
        {
            WarnOf(peer, "certificate", sightings.CertificateExpires(peer.Country));
            WarnOf(peer, "peer file", peer.ValidUntil);
        }
    }

    private void WarnOf(VerifiedPeerFile peer, string what, DateTimeOffset? ends)
    {
        if (ends is { } end && CertificateExpiry.Warning(end, time.GetUtcNow()) is not ExpiryWarning.None and var warning
            && _said.Add((peer.Country.ToString(), $"{what} {end:O}", warning)))
        {
            PeersLog.PeerExpiring(logger, what, peer.Country, end, warning);
        }
    }
}

using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;
using Kalkan.Federation.Trust;

namespace Kalkan.Federation.Peers;

/// <summary>
/// Renews this node's key without a restart and without a lost call. Prepare: a next key is made and announced beside the current
/// one. When every peer has pinned it, activate: new handshakes show it, open connections stay. Retire: only the new one is announced.
/// Each step may be repeated, after a crash too: where the renewal stands is read from the files.
/// </summary>
public sealed class KeyRotation(IOwnKeys keys, PeerBook peers, PeerAnnouncer announcer) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Where the renewal stands now.</summary>
    public RotationReport Report()
    {
        var awaited = (keys.Next ?? keys.Current).Pin.ToString();
        var adopted = peers.All.Where(entry => entry.IsActive).ToLookup(
            entry => entry.Stored.PinsItHoldsOfUs.Contains(awaited, StringComparer.Ordinal), entry => entry.File.Country);
        return new([.. adopted[true]], [.. adopted[false]]);
    }

    /// <summary>Makes the next key, where there is none, and announces both. Repeat it to reach peers that were away.</summary>
    public Task<Refusal?> PrepareAsync(CancellationToken cancellation) => InTurnAsync(
        async () =>
        {
            if (keys.Next is null && keys.PrepareNext() is { } refusal)
            {
                return refusal;
            }

            PublishIfOther([keys.Current.Pin, keys.Next!.Pin]);
            await announcer.AnnounceAsync(cancellation);
            return null;
        },
        cancellation);

    /// <summary>Uses the next key. Refused while an active peer has not pinned it, unless <paramref name="overrideMissing"/>.</summary>
    public Task<Refusal?> ActivateAsync(bool overrideMissing, CancellationToken cancellation) => InTurnAsync(
        () =>
        {
            var refusal = FindObstacle(overrideMissing);
            if (refusal is null)
            {
                keys.PromoteNext();
                refusal = peers.UseOwn(keys.Current);
            }

            return Task.FromResult(refusal);
        },
        cancellation);

    /// <summary>Announces the key in use alone, so that the old one is worth nothing any more.</summary>
    public Task<Refusal?> RetireAsync(CancellationToken cancellation) => InTurnAsync(
        async () =>
        {
            if (keys.Next is not null)
            {
                return new(RefusalReason.Conflict, "The next key is prepared but not in use; activate it first.");
            }

            PublishIfOther([keys.Current.Pin]);
            await announcer.AnnounceAsync(cancellation);
            return null;
        },
        cancellation);

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private Refusal? FindObstacle(bool overrideMissing)
    {
        if (keys.Next is null)
        {
            return new(RefusalReason.Conflict, "No next key is prepared.");
        }

        var missing = Report().Missing;
        return missing.IsEmpty || overrideMissing
            ? null
            : new(
                RefusalReason.Conflict,
                $"Not yet pinned by {string.Join(", ", missing.Select(country => country.Code()))}; they would refuse this node. Prepare again to reach them, or override.");
    }

    private void PublishIfOther(IReadOnlyList<KeyPin> pins)
    {
        if (!keys.PeerFile.Pins.ToHashSet(StringComparer.Ordinal).SetEquals(pins.Select(pin => pin.ToString())))
        {
            keys.Publish(pins);
        }
    }

    private async Task<Refusal?> InTurnAsync(Func<Task<Refusal?>> step, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            return await step();
        }
        finally
        {
            _one.Release();
        }
    }
}

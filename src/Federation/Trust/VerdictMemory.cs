using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kalkan.Federation.Trust.Certificates;

namespace Kalkan.Federation.Trust;

/// <summary>
/// Chains once found good, by the digest of the leaf, for the life of one snapshot. Refusals are not kept: only the holder of a
/// pinned key can ask for one at all, and time may heal them.
/// </summary>
internal sealed class VerdictMemory
{
    private const int MaxEntries = 1024;

    private readonly ConcurrentDictionary<string, CertificateVerdict> _accepted = new(StringComparer.Ordinal);

    public CertificateVerdict GetOrCheck(X509Certificate2 leaf, DateTimeOffset instant, Func<ReadOnlyMemory<byte>, CertificateVerdict> check)
    {
        var key = Convert.ToHexString(SHA256.HashData(leaf.RawDataMemory.Span));
        if (_accepted.TryGetValue(key, out var known) && instant >= known.NotBefore && instant <= known.NotAfter)
        {
            return known;
        }

        var verdict = check(leaf.RawDataMemory);
        if (verdict.IsAccepted && _accepted.Count < MaxEntries)
        {
            _accepted[key] = verdict;
        }

        return verdict;
    }
}

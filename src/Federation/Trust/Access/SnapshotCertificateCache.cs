using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Certificate;
using Microsoft.AspNetCore.Http;

namespace Kalkan.Federation.Trust.Access;

/// <summary>
/// Remembers which certificates the certificate scheme has authenticated, for as long as the trust does not change: the entries hang
/// on the snapshot, so a new one begins with none. Only successes are kept, and not more than a bound.
/// </summary>
internal sealed class SnapshotCertificateCache(TrustStore trust) : ICertificateValidationCache
{
    private const int MaxEntries = 1024;

    private readonly ConditionalWeakTable<TrustState, ConcurrentDictionary<string, AuthenticateResult>> _bySnapshot = [];

    public AuthenticateResult? Get(HttpContext context, X509Certificate2 certificate) => Current.GetValueOrDefault(Key(context, certificate));

    public void Put(HttpContext context, X509Certificate2 certificate, AuthenticateResult result)
    {
        var entries = Current;
        if (result.Succeeded && entries.Count < MaxEntries)
        {
            entries[Key(context, certificate)] = result;
        }
    }

    private ConcurrentDictionary<string, AuthenticateResult> Current => _bySnapshot.GetValue(trust.Current, _ => new(StringComparer.Ordinal));

    // The port belongs to the listener, and the listener to the scheme.
    private static string Key(HttpContext context, X509Certificate2 certificate) =>
        $"{context.Connection.LocalPort}/{Convert.ToHexString(SHA256.HashData(certificate.RawDataMemory.Span))}";
}

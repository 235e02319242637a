using Microsoft.AspNetCore.Authentication.Certificate;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Kalkan.Federation.Trust.Access;

/// <summary>Drops the certificate scheme's options when the trust changes; otherwise a withdrawn root would live on in them.</summary>
internal sealed class SchemeOptionsReset(TrustStore trust, IOptionsMonitorCache<CertificateAuthenticationOptions> options) : IHostedService
{
    private IDisposable? _subscription;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = trust.OnChange(_ => options.Clear());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _subscription?.Dispose();
        return Task.CompletedTask;
    }
}

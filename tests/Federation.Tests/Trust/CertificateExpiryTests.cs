using Kalkan.Federation.Countries;
using Kalkan.Federation.Trust;
using Kalkan.Tests.Support.Pki;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Kalkan.Federation.Tests.Trust;

public sealed class CertificateExpiryTests
{
    [Theory]
    [InlineData(31, ExpiryWarning.None)]
    [InlineData(30, ExpiryWarning.Within30Days)]
    [InlineData(14.01, ExpiryWarning.Within30Days)]
    [InlineData(14, ExpiryWarning.Within14Days)]
    [InlineData(7, ExpiryWarning.Within7Days)]
    [InlineData(0, ExpiryWarning.Within7Days)]
    [InlineData(-0.001, ExpiryWarning.Expired)]
    public void The_warning_grows_as_the_end_comes_near(double days, ExpiryWarning expected) =>
        Assert.Equal(expected, CertificateExpiry.Warning(TestPki.Now.AddDays(days), TestPki.Now));

    [Fact]
    public async Task The_watch_warns_when_the_time_has_come()
    {
        var time = new FakeTimeProvider(TestPki.Now);
        using var log = new LogCollector();
        var trust = new TrustStore(new TestMember(Country.KZ).Trusting(new TestMember(Country.GE).Peer()));
        using var watch = new CertificateExpiryWatch(trust, time, new Logger<CertificateExpiryWatch>(new LoggerFactory([log])));
        await watch.StartAsync(TestContext.Current.CancellationToken);
        Assert.Empty(log.Entries);
        time.Advance(TimeSpan.FromDays(280));

        // The watch looks on a thread of its own; the clock it looks at stands still.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!log.Entries.Any(entry => entry.Event == "CertificateExpiring"))
        {
            await Task.Delay(10, patience.Token);
            time.Advance(TimeSpan.FromHours(6));
        }

        await watch.StopAsync(TestContext.Current.CancellationToken);
    }
}

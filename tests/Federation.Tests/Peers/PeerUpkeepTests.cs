using Google.Protobuf.WellKnownTypes;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;
using Microsoft.Extensions.Logging;

namespace Kalkan.Federation.Tests.Peers;

public sealed class PeerUpkeepTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_certificate_and_a_file_that_end_soon_are_named_once_a_stage()
    {
        var book = Book.Of(new(Country.GE, Now));
        book.Add(new PeerMember(Country.TJ, Now).Signed(file => file.ValidUntil = Now.AddDays(20).ToTimestamp()));
        book.Add(new PeerMember(Country.UZ, Now).Signed());
        var (sightings, log) = (new PeerSightings(), new Lines());
        sightings.ShowedCertificate(Country.TJ, Now.AddDays(200));
        sightings.ShowedCertificate(Country.UZ, Now.AddDays(29));
        using var upkeep = new PeerUpkeep(book.Peers, sightings, announcer: null!, book.Time, log);

        upkeep.Warn();
        upkeep.Warn();

        Assert.Equal(2, log.Count);
        Assert.Contains(log, line => line.Contains("peer file of TJ", StringComparison.Ordinal) && line.Contains("Within30Days", StringComparison.Ordinal));
        Assert.Contains(log, line => line.Contains("certificate of UZ", StringComparison.Ordinal));

        book.Time.Advance(TimeSpan.FromDays(13));
        upkeep.Warn();

        Assert.Equal(3, log.Count);
        Assert.Contains("peer file of TJ", log[2], StringComparison.Ordinal);
        Assert.Contains("Within7Days", log[2], StringComparison.Ordinal);
    }

    private sealed class Lines : List<string>, ILogger<PeerUpkeep>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Add(formatter(state, exception));
    }
}

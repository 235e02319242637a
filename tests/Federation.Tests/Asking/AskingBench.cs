using Kalkan.Federation.Asking;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Peers;
using Kalkan.Tests.Support.Peers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Kalkan.Federation.Tests.Asking;

/// <summary>
/// A fan-out over a directory, on a clock that moves only when a test moves it: budgets end exactly when the test says
/// so, however slow the machine is. The clock starts far ahead, so that no deadline on the real one ever fires.
/// </summary>
internal sealed class AskingBench : IDisposable
{
    public const string RequestId = "00112233445566778899aabbccddeeff";

    public AskingBench(params IEnumerable<KnownPeer> peers)
        : this(new AskingLimits { Connect = TimeSpan.FromSeconds(20), RetryPauses = [TimeSpan.Zero, TimeSpan.Zero] }, peers)
    {
    }

    public AskingBench(AskingLimits limits, params IEnumerable<KnownPeer> peers)
    {
        Directory = new(peers);
        Channels = new(Directory, limits, Time, NullLogger<PeerChannels>.Instance);
        FanOut = new(Channels, Audit, Audit, limits, Time, NullLogger<FanOut>.Instance);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public FakeDirectory Directory { get; }

    public FakeAuditLog Audit { get; } = new();

    public PeerChannels Channels { get; }

    public FanOut FanOut { get; }

    public static PeerQuestion Question(params Country[] peers) => new(
        new()
        {
            Purpose = Purpose.BorderCheck,
            LegalBasis = "Border Act, section 4",
            CaseReference = "GE-2026-17",
            Officer = "ge-0042",
            RequestId = RequestId,
        },
        new() { Person = new() { Names = { "Daler Qosimov" }, Documents = { new DocumentProbe { Number = "A1234567" } } } },
        [.. peers],
        null,
        "ge-0042");

    public Task<Inquiry> StartAsync(params Country[] peers) =>
        FanOut.StartAsync(Question(peers), TestContext.Current.CancellationToken);

    /// <summary>Asks everybody and waits for all; no budget ends meanwhile.</summary>
    public async Task<Dictionary<Country, PeerAnswer>> AskAsync(params Country[] peers)
    {
        await using var inquiry = await StartAsync(peers);
        return await Reading.AllAsync(inquiry);
    }

    public void Dispose() => Channels.Dispose();
}

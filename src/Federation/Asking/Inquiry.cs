using System.Collections.Immutable;
using System.Threading.Channels;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Asking;

/// <summary>
/// A question under way: recorded, sent, its answers coming in. Disposing it cancels what has not come and waits until
/// every call has ended, so that nothing is asked on behalf of an officer who has left.
/// </summary>
public sealed class Inquiry : IAsyncDisposable
{
    private readonly Channel<PeerAnswer> _answers;
    private readonly CancellationTokenSource _cancelled;
    private readonly Task _asking;

    internal Inquiry(
        ImmutableArray<Country> peers, Channel<PeerAnswer> answers, CancellationTokenSource cancelled, Task asking)
    {
        (Peers, _answers, _cancelled, _asking) = (peers, answers, cancelled, asking);
    }

    /// <summary>Whose answer or coverage comes, each exactly once, by code.</summary>
    public ImmutableArray<Country> Peers { get; }

    /// <summary>The answers as they arrive; each is checked and on record.</summary>
    /// <exception cref="Audit.AuditUnavailableException">What came back cannot be recorded, so nothing more is shown.</exception>
    public IAsyncEnumerable<PeerAnswer> AnswersAsync(CancellationToken cancellation) => _answers.Reader.ReadAllAsync(cancellation);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _cancelled.CancelAsync();
        await _asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _cancelled.Dispose();
    }
}

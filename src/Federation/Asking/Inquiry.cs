using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Asking;

/// <summary>
/// A question under way: recorded, sent, its answers coming in. Disposing it cancels what has not come and waits until
/// every call has ended, so that nothing is asked on behalf of an officer who has left.
/// </summary>
public sealed class Inquiry : IAsyncDisposable
{
    private readonly Inbox _inbox;
    private readonly CancellationTokenSource _cancelled;
    private readonly Task _asking;

    internal Inquiry(
        ImmutableArray<Country> peers, Inbox inbox, CancellationTokenSource cancelled, Task asking)
    {
        (Peers, _inbox, _cancelled, _asking) = (peers, inbox, cancelled, asking);
    }

    /// <summary>Whose answer or coverage comes, each exactly once, by code.</summary>
    public ImmutableArray<Country> Peers { get; }

    /// <summary>
    /// Everything as it arrives: each peer's answer or coverage, checked and on record, and in between how far the peers are with a long
    /// search. To be read once. Progress that nobody reads is replaced by newer progress, and holds up no answer.
    /// </summary>
    /// <exception cref="Audit.AuditUnavailableException">What came back cannot be recorded, so nothing more is shown.</exception>
    public IAsyncEnumerable<InquiryPart> PartsAsync(CancellationToken cancellation) => _inbox.ReadAsync(cancellation);

    /// <summary>The same without the progress.</summary>
    /// <exception cref="Audit.AuditUnavailableException">What came back cannot be recorded, so nothing more is shown.</exception>
    public async IAsyncEnumerable<PeerAnswer> AnswersAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var part in PartsAsync(cancellation))
        {
            if (part.Answer is { } answer)
            {
                yield return answer;
            }
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _cancelled.CancelAsync();
        await _asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _cancelled.Dispose();
    }
}

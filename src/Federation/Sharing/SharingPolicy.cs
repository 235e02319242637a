using System.Collections.Immutable;
using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;
using Kalkan.Federation.Requests;

namespace Kalkan.Federation.Sharing;

/// <summary>
/// Which field goes to which peer for which purpose: an immutable list of rules. What no rule names is not shared. Of
/// several rules the first that names a record's kind and one of its categories governs it alone.
/// </summary>
public sealed class SharingPolicy(ImmutableArray<SharingRule> rules, ulong version)
{
    /// <summary>Nothing goes to anybody.</summary>
    public static SharingPolicy Closed { get; } = new([], 0);

    /// <summary>1, 2, 3 …; 0 is the closed policy of a node that never had another.</summary>
    public ulong Version { get; } = version;

    /// <summary>In the author's order.</summary>
    public ImmutableArray<SharingRule> Rules { get; } = rules;

    /// <summary>What a peer may use for one question. Depends on the policy alone, never on a record.</summary>
    /// <param name="peer">Who asks.</param>
    /// <param name="purpose">Why.</param>
    /// <param name="test">Whether it is a test question.</param>
    /// <param name="signed">Whether the asking member signed it.</param>
    /// <param name="today">The day (UTC).</param>
    /// <param name="scope">The rights; empty where the answer is a refusal.</param>
    /// <returns>
    /// <see cref="RefusalReason.NoRule"/>, <see cref="RefusalReason.UnsignedRefused"/>, or null.
    /// </returns>
    public Refusal? Resolve(
        Country peer, Purpose purpose, bool test, bool signed, DateOnly today, out SharingScope scope)
    {
        scope = new(peer, test, today, [], Version);
        var scoped = ImmutableArray.CreateBuilder<ScopedRule>();
        var answers = false;
        foreach (var rule in Rules)
        {
            if (rule.Names(peer, purpose, today))
            {
                scoped.Add(rule.Scoped(test, signed));
                answers |= rule.Answers(test, signed);
            }
        }

        if (scoped.Count == 0)
        {
            return new(RefusalReason.NoRule, "No sharing rule names this peer for this purpose.");
        }

        if (!answers)
        {
            return new(RefusalReason.UnsignedRefused, "Every sharing rule for this peer and purpose refuses unsigned questions.");
        }

        scope = new(peer, test, today, scoped.DrainToImmutable(), Version);
        return null;
    }

    /// <summary>
    /// How many questions a day (UTC) the peer may ask for this purpose: the smallest quota of the rules that count on
    /// that day, or null. A question over it is refused whole: that a rule falls silent would show who is listed under it.
    /// </summary>
    public long? DailyQuota(Country peer, Purpose purpose, DateOnly today) =>
        Rules.Where(rule => rule.Names(peer, purpose, today)).Min(rule => rule.DailyQuota);

    /// <summary>The purposes for which at least one rule names the peer on that day, ascending.</summary>
    public ImmutableArray<Purpose> OpenPurposes(Country peer, DateOnly today) =>
    [
        .. Enum.GetValues<Purpose>().Where(
            purpose => purpose != Purpose.Unspecified && Rules.Any(rule => rule.Names(peer, purpose, today))),
    ];
}

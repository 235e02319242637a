using Kalkan.Federation.Contracts;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Sharing;

/// <summary>One rule of a policy, as its author wrote it, with every group resolved.</summary>
/// <param name="Peers">One bit for each <see cref="Country"/>.</param>
/// <param name="Purposes">One bit for each <see cref="Purpose"/>.</param>
/// <param name="Categories">One bit for each <see cref="Category"/>.</param>
/// <param name="Kinds">One bit for each <see cref="RecordKind"/>.</param>
/// <param name="Grant">What it gives.</param>
/// <param name="DailyQuota">Questions a day (UTC) for each peer and purpose, or no bound.</param>
/// <param name="Unsigned">What it does with an unsigned question.</param>
/// <param name="ValidUntil">The last day (UTC) on which it counts, or no end.</param>
public sealed record SharingRule(
    ulong Peers,
    ulong Purposes,
    ulong Categories,
    uint Kinds,
    Grant Grant,
    long? DailyQuota,
    UnsignedQuestions Unsigned,
    DateOnly? ValidUntil)
{
    /// <summary>The rule's name.</summary>
    public string Name => Grant.Rule;

    /// <summary>Whether the rule counts for this peer and purpose on this day.</summary>
    public bool Names(Country peer, Purpose purpose, DateOnly today) =>
        NamesEver(peer, purpose) && !(ValidUntil < today);

    /// <summary>Whether the rule counts for this peer and purpose on any day.</summary>
    public bool NamesEver(Country peer, Purpose purpose) =>
        (Peers & (1UL << (int)peer)) != 0 && (Purposes & (1UL << (int)purpose)) != 0;

    /// <summary>Whether it gives something to a question of this sort.</summary>
    public bool Answers(bool test, bool signed) =>
        signed || Unsigned == UnsignedQuestions.Allow || (Unsigned == UnsignedQuestions.TestRecords && test);

    /// <summary>Whether a hit can come of it: something finds, and something goes out or may be released.</summary>
    public bool Gives => !Grant.Match.IsEmpty && !(Grant.Show | Grant.Confirm).IsEmpty;

    /// <summary>The rule for a question of this sort.</summary>
    internal ScopedRule Scoped(bool test, bool signed) =>
        new(Categories, Kinds, Gives && Answers(test, signed) ? Grant : null);
}

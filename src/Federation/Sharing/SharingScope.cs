using System.Collections.Immutable;
using Kalkan.Federation.Countries;

namespace Kalkan.Federation.Sharing;

/// <summary>
/// One peer's rights for one question: the policy, resolved for peer, purpose, test flag and day. A gallery asks it
/// for the grant of each record before it looks at the record; no grant, no part.
/// </summary>
public sealed class SharingScope(
    Country peer, bool test, DateOnly today, ImmutableArray<ScopedRule> rules, ulong policyVersion)
{
    /// <summary>Who asks.</summary>
    public Country Peer { get; } = peer;

    /// <summary>Whether the question is a test.</summary>
    public bool Test { get; } = test;

    /// <summary>The version of the policy this was resolved from.</summary>
    public ulong PolicyVersion { get; } = policyVersion;

    /// <summary>The rules for this peer and purpose, in the policy's order.</summary>
    public ImmutableArray<ScopedRule> Rules { get; } = rules;

    /// <summary>The grant of the first rule that names the record's kind and one of its categories, or null: the record takes no part.</summary>
    public Grant? GrantFor(in RecordTraits record)
    {
        if (record.Test != Test || !record.Complete || record.LastDay < today || (record.NeverTo & (1UL << (int)Peer)) != 0)
        {
            return null;
        }

        foreach (var rule in Rules)
        {
            if (rule.Covers(record))
            {
                return rule.Grant;
            }
        }

        return null;
    }
}

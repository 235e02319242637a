using System.Collections.Immutable;

namespace Kalkan.Matching.Identity;

/// <summary>Sets of countries as evidence: one in common agrees.</summary>
internal static class CountryEvidence
{
    internal static void Add(
        ref EvidenceSum sum,
        MatchField field,
        ImmutableArray<CountryCode> probe,
        ImmutableArray<CountryCode> record,
        double agreed,
        double contradicted)
    {
        if (probe.IsEmpty)
        {
            return;
        }

        if (record.IsEmpty)
        {
            sum.Add(field, Outcome.Absent, 0, Rules.NotInRecord);
        }
        else if (HaveOneInCommon(probe, record))
        {
            sum.Add(field, Outcome.Agreed, agreed, Rules.Same);
        }
        else
        {
            sum.Add(field, Outcome.Contradicted, contradicted, Rules.Other);
        }
    }

    private static bool HaveOneInCommon(ImmutableArray<CountryCode> a, ImmutableArray<CountryCode> b)
    {
        foreach (var country in a)
        {
            if (b.Contains(country))
            {
                return true;
            }
        }

        return false;
    }
}

namespace Kalkan.Matching.Identity;

/// <summary>Compares two organisations field by field.</summary>
public static class OrganisationComparison
{
    /// <summary>As <see cref="PersonComparison.Compare"/>. Names and acronyms alone are never a hit: a country must agree.</summary>
    public static Comparison Compare(OrganisationFacts probe, OrganisationFacts record, MatchFields allowed)
    {
        var sum = default(EvidenceSum);
        NameEvidence.Add(ref sum, Names(probe, allowed), Names(record, allowed));
        sum.Add(BesideNames(probe, record, allowed));
        return sum.ToComparison();
    }

    /// <summary>As <see cref="PersonComparison.FindHit"/>.</summary>
    public static Comparison? FindHit(OrganisationFacts probe, OrganisationFacts record, MatchFields allowed)
    {
        if (!BesideNames(probe, record, allowed).LeavesRoomForHit)
        {
            return null;
        }

        var comparison = Compare(probe, record, allowed);
        return comparison.Hit ? comparison : null;
    }

    private static EvidenceSum BesideNames(OrganisationFacts probe, OrganisationFacts record, MatchFields allowed)
    {
        var sum = default(EvidenceSum);
        if (allowed.Contains(MatchField.Country))
        {
            CountryEvidence.Add(ref sum, MatchField.Country, probe.Countries, record.Countries, Weights.Country, Weights.CountryContradicted);
        }

        return sum;
    }

    private static NameSet Names(OrganisationFacts organisation, MatchFields allowed) =>
        new(allowed, organisation.Names, organisation.Aliases, organisation.WeakAliases, organisation.Acronyms);
}

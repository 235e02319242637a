namespace Kalkan.Matching.Identity;

/// <summary>Compares two organisations field by field.</summary>
public static class OrganisationComparison
{
    /// <summary>As <see cref="PersonComparison.Compare"/>. Names and acronyms alone are never a hit: a country must agree.</summary>
    public static Comparison Compare(OrganisationFacts probe, OrganisationFacts record, MatchFields allowed)
    {
        var sum = default(EvidenceSum);
        NameEvidence.Add(ref sum, Names(probe, allowed), Names(record, allowed));
        if (allowed.Contains(MatchField.Country))
        {
            CountryEvidence.Add(ref sum, MatchField.Country, probe.Countries, record.Countries, Weights.Country, Weights.CountryContradicted);
        }

        return sum.ToComparison();
    }

    private static NameSet Names(OrganisationFacts organisation, MatchFields allowed) =>
        new(allowed, organisation.Names, organisation.Aliases, organisation.WeakAliases, organisation.Acronyms);
}

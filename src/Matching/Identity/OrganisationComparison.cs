namespace Kalkan.Matching.Identity;

/// <summary>Compares two organisations field by field.</summary>
public static class OrganisationComparison
{
    /// <summary>As <see cref="PersonComparison.Compare"/>. Names and acronyms alone are never a hit: a country must agree.</summary>
    public static Comparison Compare(OrganisationFacts probe, OrganisationFacts record, MatchFields allowed) =>
        NameEvidence.Join(Names(probe, allowed), Names(record, allowed), BesideNames(probe, record, allowed)).ToComparison();

    /// <summary>As <see cref="PersonComparison.FindHit"/>.</summary>
    public static Comparison? FindHit(OrganisationFacts probe, OrganisationFacts record, MatchFields allowed)
    {
        var besideNames = BesideNames(probe, record, allowed);
        if (!besideNames.LeavesRoomForHit)
        {
            return null;
        }

        var sum = NameEvidence.Join(Names(probe, allowed), Names(record, allowed), besideNames);
        return sum.Hit ? sum.ToComparison() : null;
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

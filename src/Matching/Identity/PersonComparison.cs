namespace Kalkan.Matching.Identity;

/// <summary>Compares two persons field by field.</summary>
public static class PersonComparison
{
    /// <summary>
    /// Compares by the allowed fields alone: a field outside them takes no part, as if neither side had it. Symmetric in its
    /// score; deterministic; independent of the order of names and documents.
    /// </summary>
    public static Comparison Compare(PersonFacts probe, PersonFacts record, MatchFields allowed) =>
        NameEvidence.Join(Names(probe, allowed), Names(record, allowed), BesideNames(probe, record, allowed)).ToComparison();

    /// <summary>
    /// The same comparison where it is a hit, and null where it is none. Names never make a hit alone and take the longest to compare, so they are looked
    /// at only where what stands beside them leaves the question open.
    /// </summary>
    public static Comparison? FindHit(PersonFacts probe, PersonFacts record, MatchFields allowed)
    {
        var besideNames = BesideNames(probe, record, allowed);
        if (!besideNames.LeavesRoomForHit)
        {
            return null;
        }

        var sum = NameEvidence.Join(Names(probe, allowed), Names(record, allowed), besideNames);
        return sum.Hit ? sum.ToComparison() : null;
    }

    private static EvidenceSum BesideNames(PersonFacts probe, PersonFacts record, MatchFields allowed)
    {
        var sum = default(EvidenceSum);
        if (allowed.Contains(MatchField.FatherName))
        {
            RelativeEvidence.Add(ref sum, MatchField.FatherName, probe.FatherNames, record.FatherNames);
        }

        if (allowed.Contains(MatchField.MotherName))
        {
            RelativeEvidence.Add(ref sum, MatchField.MotherName, probe.MotherNames, record.MotherNames);
        }

        if (allowed.Contains(MatchField.BirthDate))
        {
            BirthDateEvidence.Add(ref sum, probe.BirthDates, record.BirthDates);
        }

        if (allowed.Contains(MatchField.BirthPlace))
        {
            RelativeEvidence.Add(ref sum, MatchField.BirthPlace, probe.BirthPlaces, record.BirthPlaces);
        }

        if (allowed.Contains(MatchField.Sex))
        {
            AddSex(ref sum, probe.Sex, record.Sex);
        }

        if (allowed.Contains(MatchField.Nationality))
        {
            CountryEvidence.Add(
                ref sum, MatchField.Nationality, probe.Nationalities, record.Nationalities, Weights.Nationality, Weights.NationalityContradicted);
        }

        if (allowed.Contains(MatchField.DocumentNumber))
        {
            DocumentEvidence.Add(ref sum, probe.Documents, record.Documents, (Outcome.Absent, 0));
        }

        BodyEvidence.Add(ref sum, probe.Templates, record.Templates, allowed);
        return sum;
    }

    private static NameSet Names(PersonFacts person, MatchFields allowed) => new(allowed, person.Names, person.Aliases, person.WeakAliases, []);

    private static void AddSex(ref EvidenceSum sum, PersonSex probe, PersonSex record)
    {
        if (probe == PersonSex.Unknown)
        {
            return;
        }

        if (record == PersonSex.Unknown)
        {
            sum.Add(MatchField.Sex, Outcome.Absent, 0, Rules.NotInRecord);
        }
        else if (probe == record)
        {
            sum.Add(MatchField.Sex, Outcome.Agreed, Weights.Sex, Rules.Same);
        }
        else
        {
            sum.Add(MatchField.Sex, Outcome.Contradicted, Weights.SexContradicted, Rules.Other);
        }
    }
}

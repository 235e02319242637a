using Kalkan.Matching.Names;

namespace Kalkan.Matching.Identity;

/// <summary>
/// The names of two sides: the best agreement of any name with any other is what counts, and it counts once, however many
/// aliases repeat it. A pair is of the weaker kind of its two names.
/// </summary>
internal static class NameEvidence
{
    internal static void Add(ref EvidenceSum sum, in NameSet probe, in NameSet record)
    {
        if (probe.FirstKind() is not { } asked)
        {
            return;
        }

        if (record.FirstKind() is null)
        {
            sum.Add(asked, Outcome.Absent, 0, Rules.NotInRecord);
            return;
        }

        FieldEvidence? best = null;
        foreach (var kindA in NameSet.Kinds)
        {
            foreach (var a in probe.Of(kindA))
            {
                foreach (var kindB in NameSet.Kinds)
                {
                    foreach (var b in record.Of(kindB))
                    {
                        var kind = kindA > kindB ? kindA : kindB;
                        var found = kind == MatchField.Acronym ? CompareAcronym(a, kindA, b, kindB) : Compare(kind, a, b);
                        best = best is { } known && !IsBetter(found, known) ? known : found;
                    }
                }
            }
        }

        var evidence = best!.Value;
        sum.Add(evidence.Field, evidence.Outcome, evidence.Weight, evidence.Rule);
    }

    private static FieldEvidence Compare(MatchField kind, FoldedName a, FoldedName b)
    {
        var alignment = NameMatcher.Compare(a, b);
        if (alignment.Score < Weights.NameCloseScore)
        {
            var none = alignment.Score < Weights.NameZeroScore;

            // Who bears one name need not bear the weak alias too: that it differs says nothing.
            return kind == MatchField.WeakAlias ? new(kind, Outcome.Absent, NothingSaid, Rules.NoCommonName)
                : none ? new(kind, Outcome.Contradicted, Weights.NameContradicted, Rules.OtherName)
                : new(kind, Outcome.Contradicted, Weights.NameHalfContradicted, Rules.HalfTheName);
        }

        var weight = Weights.Name * Factor(kind) * (alignment.Score - Weights.NameZeroScore) / (1 - Weights.NameZeroScore);
        var outcome = alignment.Score >= Weights.NameAgreedScore ? Outcome.Agreed : Outcome.Close;
        return new(kind, outcome, alignment.Pairs.Length == 1 ? weight * Weights.OnePartFactor : weight, Rules.Of(alignment.Rule));
    }

    private static FieldEvidence CompareAcronym(FoldedName a, MatchField kindA, FoldedName b, MatchField kindB)
    {
        var rule = Acronyms.Same(a, b) ? Rules.SameAcronym
            : kindA != MatchField.Acronym && Acronyms.StandsFor(b, a) ? Rules.Initials
            : kindB != MatchField.Acronym && Acronyms.StandsFor(a, b) ? Rules.Initials
            : null;
        return rule is null
            ? new(MatchField.Acronym, Outcome.Absent, NothingSaid, Rules.NoCommonName)
            : new(MatchField.Acronym, rule == Rules.SameAcronym ? Outcome.Agreed : Outcome.Close, Weights.Acronym, rule);
    }

    private const double NothingSaid = 0;

    private static double Factor(MatchField kind) => kind switch
    {
        MatchField.Alias => Weights.AliasFactor,
        MatchField.WeakAlias => Weights.WeakAliasFactor,
        _ => 1,
    };

    // What agrees beats what contradicts, which beats what says nothing; the rest of the order only makes it independent of
    // the order of names.
    private static bool IsBetter(in FieldEvidence found, in FieldEvidence known)
    {
        static int Rank(Outcome outcome) => outcome switch { Outcome.Agreed or Outcome.Close => 0, Outcome.Contradicted => 1, _ => 2 };
        var order = Rank(found.Outcome).CompareTo(Rank(known.Outcome));
        order = order != 0 ? order : known.Weight.CompareTo(found.Weight);
        order = order != 0 ? order : ((int)found.Field).CompareTo((int)known.Field);
        return (order != 0 ? order : string.CompareOrdinal(found.Rule, known.Rule)) < 0;
    }
}

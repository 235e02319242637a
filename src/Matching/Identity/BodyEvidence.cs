using Kalkan.Matching.Fusion;

namespace Kalkan.Matching.Identity;

/// <summary>Fingers, face, irises and voice as evidence, a field each.</summary>
internal static class BodyEvidence
{
    private const double Decade = 2.302585092994046;

    internal static void Add(ref EvidenceSum sum, PersonTemplates probe, PersonTemplates record, MatchFields allowed)
    {
        if (probe.IsEmpty)
        {
            return;
        }

        if (allowed.Contains(MatchField.Fingerprint) && !probe.Fingers.IsEmpty)
        {
            Add(ref sum, MatchField.Fingerprint, FingerFusion.Of(probe.Fingers, record.Fingers));
        }

        if (allowed.Contains(MatchField.Face) && !probe.Faces.IsEmpty)
        {
            Add(ref sum, MatchField.Face, VectorFusion.Of(probe.Faces, record.Faces));
        }

        if (allowed.Contains(MatchField.Iris) && !probe.Irises.IsEmpty)
        {
            Add(ref sum, MatchField.Iris, IrisFusion.Of(probe.Irises, record.Irises));
        }

        if (allowed.Contains(MatchField.Voice) && !probe.Voices.IsEmpty)
        {
            Add(ref sum, MatchField.Voice, VectorFusion.Of(probe.Voices, record.Voices));
        }
    }

    private static void Add(ref EvidenceSum sum, MatchField field, in FusedWeight fused)
    {
        var weight = Band(fused.Weight);
        var (outcome, rule) = fused.State switch
        {
            FusionState.NothingThere => (Outcome.Absent, Rules.NotInRecord),
            FusionState.NotComparable => (Outcome.Absent, Rules.NotComparable),
            FusionState.NoneInCommon => (Outcome.Absent, Rules.NoneInCommon),
            _ when weight >= Weights.BodyAgreed => (Outcome.Agreed, Rules.SameBody),
            _ when weight >= 0 => (Outcome.Close, Rules.BodyAlike),
            _ => (Outcome.Contradicted, Rules.OtherBody),
        };
        sum.Add(field, outcome, outcome == Outcome.Absent ? 0 : weight, rule);
    }

    // Whole powers of ten of the likelihood ratio: who could see each small step of a score could climb it to the template behind it
    // (Galbally et al., Pattern Recognition 43, 2010).
    private static double Band(double weight) => Math.Floor(weight / Decade) * Decade;
}

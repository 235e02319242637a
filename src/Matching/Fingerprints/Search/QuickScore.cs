using Kalkan.Matching.Fingerprints.Local;
using Kalkan.Matching.Fingerprints.Pairing;

namespace Kalkan.Matching.Fingerprints.Search;

/// <summary>The first stage of a search: how much of the likeness of the most alike cylinders agrees on one turn of the finger.</summary>
internal static class QuickScore
{
    private const int Bins = 32;

    public static float Of(TemplateView a, TemplateView b, Workspace work)
    {
        CylinderSimilarity.Sums(a, work.SumsA);
        CylinderSimilarity.Sums(b, work.SumsB);
        CylinderSimilarity.Fill(a, work.SumsA, b, work.SumsB, work.Similarities);
        var pairs = CandidateSearch.Find(work.Similarities, PointSet.Of(a, work.PointsA), PointSet.Of(b, work.PointsB), work);
        Span<float> turns = stackalloc float[Bins];
        turns.Clear();
        for (var k = 0; k < pairs.Count; k++)
        {
            var turn = (ushort)(TemplateWords.Angle(a.Places[(int)pairs.IndexA[k]]) - TemplateWords.Angle(b.Places[(int)pairs.IndexB[k]]));
            turns[turn * Bins / 65536] += pairs.Similarity[k] * pairs.Similarity[k];
        }

        var best = 0f;
        for (var bin = 0; bin < Bins; bin++)
        {
            best = Math.Max(best, turns[bin] + turns[(bin + 1) % Bins] + turns[(bin + 2) % Bins]);
        }

        return best;
    }
}

using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Fingerprints.Pairing;

/// <summary>Finds the candidate pairs: every cylinder with its most alike on the other side, from both sides.</summary>
internal static class CandidateSearch
{
    private const int Bins = 128;

    /// <summary>Random cylinders are hardly less alike.</summary>
    private const float LeastSimilarity = 0.25f;

    /// <summary>The candidates, at most so many, the most alike.</summary>
    public static CandidatePairs Find(TemplateView a, in PointSet pointsA, TemplateView b, in PointSet pointsB, int most, in Workspace work)
    {
        var bestOfA = work.BestOfA;
        var bestOfB = work.BestOfB;
        CylinderSimilarity.FindBest(a, b, bestOfA, bestOfB);
        var found = work.Found;
        var count = 0;
        for (; count < a.Count; count++)
        {
            found[count] = Indexed.At(bestOfA[count], count);
        }

        for (var j = 0; j < b.Count; j++)
        {
            found[count] = Indexed.At(bestOfB[j], j);
            count += Indexed.Index(bestOfA[Indexed.Index(bestOfB[j])]) != j ? 1 : 0;
        }

        var least = Least(found[..count], most);
        var pairs = new CandidatePairs(work.Pairs);
        for (var k = 0; k < count && pairs.Count < most; k++)
        {
            var similarity = Indexed.Number(found[k]);
            if (similarity >= least)
            {
                var index = Indexed.Index(found[k]);
                var (i, j) = k < a.Count ? (index, Indexed.Index(bestOfA[index])) : (Indexed.Index(bestOfB[index]), index);
                pairs.Add(pointsA, i, pointsB, j, similarity);
            }
        }

        pairs.Pad();
        return pairs;
    }

    /// <summary>The similarity from which on no more are found than can be kept.</summary>
    private static float Least(ReadOnlySpan<int> found, int most)
    {
        if (found.Length <= most)
        {
            return LeastSimilarity;
        }

        Span<byte> bins = stackalloc byte[Bins + 1];
        bins.Clear();
        foreach (var word in found)
        {
            var bin = (int)(Indexed.Number(word) * Bins);
            bins[bin] = (byte)Math.Min(bins[bin] + 1, byte.MaxValue);
        }

        var least = Bins;
        for (var sum = (int)bins[least]; least > 0 && sum + bins[least - 1] <= most; least--)
        {
            sum += bins[least - 1];
        }

        return Math.Max(LeastSimilarity, least / (float)Bins);
    }
}

namespace Kalkan.Matching.Fingerprints.Consolidation;
internal static class Weights
{
    public static double LogLikelihoodRatio(in Evidence e)
    {
        if (e.Pairs == 0)
        {
            return double.NegativeInfinity;
        }
        double ovA = e.OverlapA + 1, ovB = e.OverlapB + 1, n = e.Pairs;
        return -14.0008 + 1.3603 * Math.Sqrt(e.RelaxedMatched) + 23.0820 * Math.Sqrt(e.Support) + 1.4658 * Math.Sqrt(e.Closeness) + 0.7078 * Math.Log((n*n+1) / (ovA * ovB)) + -8.2893 * e.Likeness / n
         + -0.7386 * Math.Sqrt(e.CandidatesAgreeing) + 20.7592 * e.CandidatesAgreeing / (e.TopSimilarity + 4) + -3.1517 * e.AngleCost / n * 10 + 2.0541 * Math.Sqrt(e.Tight) + 2.1562 * Math.Sqrt(e.TightLike) + -0.6943 * (ovA+ovB-2*n)/10;
    }
}

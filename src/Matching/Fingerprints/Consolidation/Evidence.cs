using System.Runtime.InteropServices;

namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>What two templates show of being one finger, under the best alignment.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct Evidence
{
    public float Pairs;      // matched
    public float Closeness;  // sum of 1-cost
    public float Likeness;   // sum of S over matched
    public float OverlapA;
    public float OverlapB;
    public float Support;    // max lambda
    public float Relaxed;    // mean of top lambdas
    public float CountA;
    public float CountB;
    public float TopSimilarity;
    public float RelaxedMatched; // sum of lambda over candidate pairs in agreement
    public float Spread;
    public float AngleCost;
    public float CandidatesAgreeing;
    public float Tight;
    public float TightLike;
}

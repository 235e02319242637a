using System.Runtime.InteropServices;

namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>What two templates show of being one finger.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct Evidence
{
    /// <summary>Candidate pairs.</summary>
    public int Candidates { get; set; }

    /// <summary>Candidate pairs that the alignment confirms.</summary>
    public int CandidatesMet { get; set; }

    /// <summary>Strength of the strongest pair after relaxation.</summary>
    public float Support { get; set; }

    /// <summary>Minutiae that agree under the alignment.</summary>
    public int Matched { get; set; }

    /// <summary>The same, each weighed by how closely.</summary>
    public float Closeness { get; set; }

    /// <summary>The same by distance alone, within the tight radius.</summary>
    public float Tightness { get; set; }

    /// <summary>Sum over what agrees of one minus the cosine of the difference of directions.</summary>
    public float Turn { get; set; }

    /// <summary>Minutiae of the first template where the second one looks too; never fewer than agree.</summary>
    public int OverlapA { get; set; }

    public int OverlapB { get; set; }
}

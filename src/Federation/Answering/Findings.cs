using Kalkan.Federation.Contracts;
using Kalkan.Federation.Sharing;

namespace Kalkan.Federation.Answering;

/// <summary>What a gallery found for one probe.</summary>
/// <param name="Candidates">In any order.</param>
/// <param name="NotCompared">
/// Templates of the probe that met nothing comparable among what the scope lets match, at most one for each. What
/// is hidden stands in no reason: a modality that no grant lets match reads like one that no record has.
/// </param>
public sealed record Findings(IReadOnlyList<Candidate> Candidates, IReadOnlyList<NotCompared> NotCompared)
{
    /// <summary>Nothing found, everything compared.</summary>
    public static Findings None { get; } = new([], []);
}

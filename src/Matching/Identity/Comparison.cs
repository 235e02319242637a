using System.Collections.Immutable;

namespace Kalkan.Matching.Identity;

/// <summary>How well two identities agree, field by field.</summary>
public sealed class Comparison
{
    /// <summary>Nothing could be compared.</summary>
    public static readonly Comparison Nothing = new(0, corroborated: false, []);

    internal Comparison(double score, bool corroborated, ImmutableArray<FieldEvidence> evidence)
    {
        Score = score;
        Corroborated = corroborated;
        Evidence = evidence;
    }

    /// <summary>
    /// 0–1: how probable it is that both are one person, given the evidence, in the situation that <see cref="Weights.Prior"/>
    /// stands for; 0 where all of it is absent. Fitted to invented people whose errors are declared, not to the cases of any country:
    /// docs/identity.md.
    /// </summary>
    public double Score { get; }

    /// <summary>
    /// Whether a person should look: the score reaches <see cref="Weights.Threshold"/>, a name speaks for it or a document that may
    /// be the same, and something beside names does; or a document agrees in number and issuer, which is a hit whatever else
    /// contradicts it.
    /// </summary>
    public bool Hit => Corroborated && Score >= Weights.Threshold;

    /// <summary>Whether something beside names speaks for it, enough for a hit at another threshold.</summary>
    internal bool Corroborated { get; }

    /// <summary>What each compared field said, in a fixed order of fields.</summary>
    public ImmutableArray<FieldEvidence> Evidence { get; }
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kalkan.Matching.Identity;

/// <summary>Collects evidence on the stack and makes the comparison of it.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct EvidenceSum
{
    private Buffer _evidence;
    private int _count;
    private double _corroboration;
    private double _sum;
    private double _body;
    private bool _sameDocument;
    private bool _identified;
    private bool _anythingCompared;

    internal void Add(MatchField field, Outcome outcome, double weight, string rule)
    {
        _evidence[_count++] = new FieldEvidence(field, outcome, weight, rule);
        _sum += weight;
        _anythingCompared |= outcome != Outcome.Absent;
        _sameDocument |= field == MatchField.DocumentNumber && outcome == Outcome.Agreed;
        var isName = MatchFields.Names.Contains(field);
        _identified |= weight > 0 && (isName || field == MatchField.DocumentNumber);
        _corroboration += weight > 0 && !isName ? weight : 0;
        _body += MatchFields.Biometrics.Contains(field) ? weight : 0;
    }

    internal void Add(in EvidenceSum other)
    {
        for (var i = 0; i < other._count; i++)
        {
            var each = other._evidence[i];
            Add(each.Field, each.Outcome, each.Weight, each.Rule);
        }
    }

    /// <summary>0–1; 0 where nothing was compared.</summary>
    internal readonly double Score
    {
        get
        {
            var odds = Weights.Prior + _sum;
            odds = _sameDocument ? Math.Max(odds, Weights.DocumentExactFloor) : odds;
            odds = SameBody ? Math.Max(odds, Weights.Prior + _body) : odds;
            return _anythingCompared ? 1 / (1 + Math.Exp(-odds)) : 0;
        }
    }

    /// <summary>
    /// The same document; or the same body; or a score above the threshold to which a name or a document that may be the same contributes, and something
    /// beside names.
    /// </summary>
    internal readonly bool Hit => Corroborated && Score >= Weights.Threshold;

    /// <summary>Whether there is enough for a hit, whatever the score.</summary>
    internal readonly bool Corroborated => LeavesRoomForHit && (_sameDocument || SameBody || _identified);

    /// <summary>Of evidence without names: whether a name could make it a hit, or it is one already.</summary>
    internal readonly bool LeavesRoomForHit => _sameDocument || SameBody || _corroboration >= Weights.MinCorroboration;

    // What a name or a date says against it is shown and does not hide it: another name on the same finger is what a fraud looks like.
    private readonly bool SameBody => _body >= Weights.BodyAlone;

    internal readonly Comparison ToComparison() => _count == 0
        ? Comparison.Nothing
        : new Comparison(Score, Corroborated, ImmutableArray.Create(((ReadOnlySpan<FieldEvidence>)_evidence)[.._count]));

    [InlineArray(MaxFields)]
    private struct Buffer
    {
        private FieldEvidence _first;
    }

    private const int MaxFields = 16;
}

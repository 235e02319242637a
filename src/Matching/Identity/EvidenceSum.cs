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
    private bool _sameDocument;
    private bool _anythingCompared;

    internal void Add(MatchField field, Outcome outcome, double weight, string rule)
    {
        _evidence[_count++] = new FieldEvidence(field, outcome, weight, rule);
        _sum += weight;
        _anythingCompared |= outcome != Outcome.Absent;
        if (weight > 0 && !MatchFields.Names.Contains(field))
        {
            _corroboration += weight;
        }
    }

    internal void AddSameDocument(string rule)
    {
        Add(MatchField.DocumentNumber, Outcome.Agreed, Weights.DocumentExact, rule);
        _sameDocument = true;
    }

    internal Comparison ToComparison()
    {
        if (_count == 0)
        {
            return Comparison.Nothing;
        }

        var odds = Weights.Prior + _sum;
        odds = _sameDocument ? Math.Max(odds, Weights.DocumentExactFloor) : odds;
        var score = _anythingCompared ? 1 / (1 + Math.Exp(-odds)) : 0;
        var hit = _sameDocument || (score >= Weights.Threshold && _corroboration >= Weights.MinCorroboration);
        return new Comparison(score, hit, ImmutableArray.Create(((ReadOnlySpan<FieldEvidence>)_evidence)[.._count]));
    }

    [InlineArray(MaxFields)]
    private struct Buffer
    {
        private FieldEvidence _first;
    }

    private const int MaxFields = 16;
}

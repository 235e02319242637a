using System.Runtime.CompilerServices;
using Kalkan.Matching.Templates;

namespace Kalkan.Matching.Iris;

/// <summary>One search on its way over the blocks of a gallery.</summary>
internal sealed class IrisScan(IrisQuery query, int stride)
{
    private const int CodesPerStep = 256;
    private readonly IrisProbe _probe = new(query.Probe, query.Rotations);
    private readonly bool[] _allowed = query.Allowed.ToArray();
    private readonly int[] _taken = new int[SlotBlock.Slots];

    // Keeps the largest, so a distance enters with its sign changed.
    private readonly BestOwners _best = new(query.Most);
    private double _within = double.NegativeInfinity;

    public void Scan(IrisBlock block, ScanStep? step)
    {
        var taken = block.Select(_allowed, _taken);
        while (!taken.IsEmpty)
        {
            var part = taken[..Math.Min(CodesPerStep, taken.Length)];
            taken = taken[part.Length..];
            foreach (var slot in part)
            {
                if (_probe.Nearest(ref Unsafe.Add(ref block.Codes, slot * stride)).MayBeWithin(_within))
                {
                    Consider(block, slot);
                }
            }
            step?.Invoke(part.Length);
        }
    }

    /// <summary>Compares anew, as one template of one owner; a slot that changes meanwhile is no hit.</summary>
    private void Consider(IrisBlock block, int slot)
    {
        if (!block.TryRead(slot, _allowed, out var owner, out var version))
        {
            return;
        }
        var distance = IrisDistance.Of(_probe.Nearest(ref Unsafe.Add(ref block.Codes, slot * stride)), rotation: 0);
        if (distance.IsComparable && block.Unchanged(slot, version))
        {
            _best.Add(owner, -distance.Normalised);
            _within = IrisCounts.SignedSquare(-_best.Bar);
        }
    }

    public TemplateHit[] Hits()
    {
        var hits = _best.ToArray();
        for (var i = 0; i < hits.Length; i++)
        {
            hits[i] = hits[i] with { Score = -hits[i].Score };
        }
        return hits;
    }
}

using System.Runtime.CompilerServices;
using Kalkan.Matching.Templates;

namespace Kalkan.Matching.Iris;

/// <summary>One search on its way over the blocks of a gallery.</summary>
internal sealed class IrisScan(IrisQuery query, int stride)
{
    private readonly IrisProbe _probe = new(query.Probe, query.Rotations);
    private readonly bool[] _allowed = query.Allowed.ToArray();
    private readonly int[] _taken = new int[SlotBlock.Slots];

    // Keeps the largest, so a distance enters with its sign changed.
    private readonly BestOwners _best = new(query.Most);

    /// <returns>How many codes took part.</returns>
    public int Scan(IrisBlock block)
    {
        var count = block.Select(_allowed, _taken);
        foreach (var slot in _taken.AsSpan(0, count))
        {
            if (!block.TryRead(slot, _allowed, out var owner, out var version))
            {
                continue;
            }
            var distance = _probe.Compare(ref Unsafe.Add(ref block.Codes, slot * stride));
            if (distance.IsComparable && -distance.Hamming >= _best.Bar && block.Unchanged(slot, version))
            {
                _best.Add(owner, -distance.Hamming);
            }
        }
        return count;
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

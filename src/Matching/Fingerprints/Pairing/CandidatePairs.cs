using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Fingerprints.Pairing;

/// <summary>Pairs of minutiae that may be mates, as runs of numbers padded to whole vectors with pairs of no weight.</summary>
internal ref struct CandidatePairs(Span<float> numbers)
{
    /// <summary>Pairs kept (nR).</summary>
    public const int Most = 64;

    /// <summary>Floats that the pairs take.</summary>
    public const int Length = 11 * Most;

    private readonly Span<float> _numbers = numbers;

    public int Count { get; private set; }

    /// <summary>Similarity of the two cylinders.</summary>
    public readonly Span<float> Similarity => Run(0);

    /// <summary>Index of the minutia on the first side.</summary>
    public readonly Span<float> IndexA => Run(1);

    public readonly Span<float> IndexB => Run(2);

    public readonly Span<float> XA => Run(3);

    public readonly Span<float> YA => Run(4);

    public readonly Span<float> CosA => Run(5);

    public readonly Span<float> SinA => Run(6);

    public readonly Span<float> XB => Run(7);

    public readonly Span<float> YB => Run(8);

    public readonly Span<float> CosB => Run(9);

    public readonly Span<float> SinB => Run(10);

    public void Add(PointSet a, int i, PointSet b, int j, float similarity)
    {
        var at = Count++;
        var pair = _numbers[at..];
        pair[0] = similarity;
        pair[Most] = i;
        pair[2 * Most] = j;
        pair[3 * Most] = a.X[i];
        pair[4 * Most] = a.Y[i];
        pair[5 * Most] = a.Cos[i];
        pair[6 * Most] = a.Sin[i];
        pair[7 * Most] = b.X[j];
        pair[8 * Most] = b.Y[j];
        pair[9 * Most] = b.Cos[j];
        pair[10 * Most] = b.Sin[j];
    }

    public readonly void Pad()
    {
        for (var run = 0; run < Length / Most; run++)
        {
            Run(run)[Count..Lanes.Padded(Count)].Fill(run is 1 or 2 ? -1 : 0);
        }
    }

    private readonly Span<float> Run(int run) => _numbers.Slice(run * Most, Most);
}

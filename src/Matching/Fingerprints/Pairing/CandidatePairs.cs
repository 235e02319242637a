using System.Runtime.InteropServices;
using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Fingerprints.Pairing;

/// <summary>Pairs of minutiae that may be mates, as runs of numbers padded to whole vectors with pairs of no weight.</summary>
internal ref struct CandidatePairs(Span<float> numbers)
{
    /// <summary>Pairs kept (nR).</summary>
    public const int Most = 64;

    /// <summary>Floats that the pairs take.</summary>
    public const int Length = Runs * Most;

    private const int Runs = 9;

    private readonly Span<float> _numbers = numbers;

    public int Count { get; private set; }

    /// <summary>Similarity of the two cylinders.</summary>
    public readonly Span<float> Similarity => Run(0);

    /// <summary>Index of the minutia on the first side.</summary>
    public readonly Span<int> IndexA => MemoryMarshal.Cast<float, int>(Run(1));

    public readonly Span<int> IndexB => MemoryMarshal.Cast<float, int>(Run(2));

    public readonly Span<float> XA => Run(3);

    public readonly Span<float> YA => Run(4);

    public readonly Span<float> XB => Run(5);

    public readonly Span<float> YB => Run(6);

    /// <summary>Cosine of the turn that lays the second minutia's direction over the first's.</summary>
    public readonly Span<float> Cos => Run(7);

    public readonly Span<float> Sin => Run(8);

    public void Add(in PointSet a, int i, in PointSet b, int j, float similarity)
    {
        var at = Count++;
        var pair = _numbers[at..];
        pair[0] = similarity;
        pair[Most] = BitConverter.Int32BitsToSingle(i);
        pair[2 * Most] = BitConverter.Int32BitsToSingle(j);
        pair[3 * Most] = a.X[i];
        pair[4 * Most] = a.Y[i];
        pair[5 * Most] = b.X[j];
        pair[6 * Most] = b.Y[j];
        pair[7 * Most] = (a.Cos[i] * b.Cos[j]) + (a.Sin[i] * b.Sin[j]);
        pair[8 * Most] = (a.Sin[i] * b.Cos[j]) - (a.Cos[i] * b.Sin[j]);
    }

    public readonly void Pad()
    {
        for (var run = 0; run < Runs; run++)
        {
            Run(run)[Count..Lanes.Padded(Count)].Clear();
        }
    }

    private readonly Span<float> Run(int run) => _numbers.Slice(run * Most, Most);
}

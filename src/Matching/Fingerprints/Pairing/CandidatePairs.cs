using System.Runtime.InteropServices;
using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Fingerprints.Pairing;

/// <summary>Pairs of minutiae that may be mates, as runs of numbers padded to whole vectors with pairs of no weight.</summary>
internal ref struct CandidatePairs
{
    /// <summary>Pairs kept (nR).</summary>
    public const int Most = 64;

    /// <summary>Floats that the pairs take.</summary>
    public const int Length = Runs * Most;

    private const int Runs = 9;

    private readonly Span<float> _numbers;

    public CandidatePairs(Span<float> numbers)
    {
        _numbers = numbers[..Length];
        Similarity = Run(0);
        IndexA = MemoryMarshal.Cast<float, int>(Run(1));
        IndexB = MemoryMarshal.Cast<float, int>(Run(2));
        XA = Run(3);
        YA = Run(4);
        XB = Run(5);
        YB = Run(6);
        Cos = Run(7);
        Sin = Run(8);
    }

    public int Count { get; private set; }

    /// <summary>Similarity of the two cylinders.</summary>
    public Span<float> Similarity { get; }

    /// <summary>Index of the minutia on the first side.</summary>
    public Span<int> IndexA { get; }

    public Span<int> IndexB { get; }

    public Span<float> XA { get; }

    public Span<float> YA { get; }

    public Span<float> XB { get; }

    public Span<float> YB { get; }

    /// <summary>Cosine of the turn that lays the second minutia's direction over the first's.</summary>
    public Span<float> Cos { get; }

    public Span<float> Sin { get; }

    public void Add(in PointSet a, int i, in PointSet b, int j, float similarity)
    {
        var at = Count++;
        Similarity[at] = similarity;
        IndexA[at] = i;
        IndexB[at] = j;
        XA[at] = a.X[i];
        YA[at] = a.Y[i];
        XB[at] = b.X[j];
        YB[at] = b.Y[j];
        Cos[at] = (a.Cos[i] * b.Cos[j]) + (a.Sin[i] * b.Sin[j]);
        Sin[at] = (a.Sin[i] * b.Cos[j]) - (a.Cos[i] * b.Sin[j]);
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

using System.Buffers;
using Kalkan.Matching.Fingerprints.Consolidation;
using Kalkan.Matching.Fingerprints.Local;
using Kalkan.Matching.Fingerprints.Pairing;

namespace Kalkan.Matching.Fingerprints;

/// <summary>The numbers that one comparison after another works in; rented, since a comparison takes microseconds.</summary>
internal readonly ref struct Workspace : IDisposable
{
    private const int Most = MinutiaSelection.Most;
    private static readonly int SumLength = CylinderSimilarity.SumWords(Most);
    private static readonly int PointLength = PointSet.Length(Most);
    private static readonly int FloatLength =
        (Most * Most) + (3 * PointLength) + (2 * Most) + CandidatePairs.Length + (CandidatePairs.Most * CandidatePairs.Most)
        + (3 * CandidatePairs.Most) + Agreement.Length;

    private readonly float[] _floats;
    private readonly ulong[] _words;

    public Workspace()
    {
        _floats = ArrayPool<float>.Shared.Rent(FloatLength);
        _words = ArrayPool<ulong>.Shared.Rent(2 * SumLength);
        var at = 0;
        Similarities = Cut(_floats, ref at, Most * Most);
        PointsA = Cut(_floats, ref at, PointLength);
        PointsB = Cut(_floats, ref at, PointLength);
        Moved = Cut(_floats, ref at, PointLength);
        ColumnBest = Cut(_floats, ref at, Most);
        ColumnRow = Cut(_floats, ref at, Most);
        Pairs = Cut(_floats, ref at, CandidatePairs.Length);
        Compatibilities = Cut(_floats, ref at, CandidatePairs.Most * CandidatePairs.Most);
        Strengths = Cut(_floats, ref at, CandidatePairs.Most);
        Remaining = Cut(_floats, ref at, CandidatePairs.Most);
        Sums = Cut(_floats, ref at, CandidatePairs.Most);
        Mates = Cut(_floats, ref at, Agreement.Length);
        SumsA = _words.AsSpan(0, SumLength);
        SumsB = _words.AsSpan(SumLength, SumLength);
    }

    public Span<float> Similarities { get; }

    public Span<float> PointsA { get; }

    public Span<float> PointsB { get; }

    public Span<float> Moved { get; }

    public Span<float> ColumnBest { get; }

    public Span<float> ColumnRow { get; }

    public Span<float> Pairs { get; }

    public Span<float> Compatibilities { get; }

    public Span<float> Strengths { get; }

    public Span<float> Remaining { get; }

    public Span<float> Sums { get; }

    public Span<float> Mates { get; }

    public Span<ulong> SumsA { get; }

    public Span<ulong> SumsB { get; }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_floats);
        ArrayPool<ulong>.Shared.Return(_words);
    }

    private static Span<float> Cut(float[] floats, scoped ref int at, int length)
    {
        at += length;
        return floats.AsSpan(at - length, length);
    }
}

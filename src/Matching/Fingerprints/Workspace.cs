using System.Buffers;
using System.Runtime.InteropServices;
using Kalkan.Matching.Fingerprints.Consolidation;
using Kalkan.Matching.Fingerprints.Local;
using Kalkan.Matching.Fingerprints.Pairing;

namespace Kalkan.Matching.Fingerprints;

/// <summary>The numbers that one comparison after another works in; rented, since a comparison takes microseconds.</summary>
internal readonly ref struct Workspace : IDisposable
{
    private const int Most = MinutiaSelection.Most;
    private static readonly int PointLength = PointSet.Length(Most);
    private static readonly int FloatLength =
        (3 * PointLength) + (4 * Most) + CandidatePairs.Length + (CandidatePairs.Most * CandidatePairs.Most)
        + (3 * CandidatePairs.Most) + (3 * Outline.Length) + Consolidation.Agreement.Length;

    private readonly float[] _floats;

    public Workspace()
    {
        _floats = ArrayPool<float>.Shared.Rent(FloatLength);
        var at = 0;
        PointsA = Cut(_floats, ref at, PointLength);
        PointsB = Cut(_floats, ref at, PointLength);
        Moved = Cut(_floats, ref at, PointLength);
        OutlineA = Cut(_floats, ref at, Outline.Length);
        OutlineB = Cut(_floats, ref at, Outline.Length);
        MovedOutline = Cut(_floats, ref at, Outline.Length);
        BestOfA = MemoryMarshal.Cast<float, int>(Cut(_floats, ref at, Most));
        BestOfB = MemoryMarshal.Cast<float, int>(Cut(_floats, ref at, Most));
        Found = MemoryMarshal.Cast<float, int>(Cut(_floats, ref at, 2 * Most));
        Pairs = Cut(_floats, ref at, CandidatePairs.Length);
        Compatibilities = Cut(_floats, ref at, CandidatePairs.Most * CandidatePairs.Most);
        Strengths = Cut(_floats, ref at, CandidatePairs.Most);
        Remaining = Cut(_floats, ref at, CandidatePairs.Most);
        Weights = Cut(_floats, ref at, CandidatePairs.Most);
        Agreement = MemoryMarshal.Cast<float, int>(Cut(_floats, ref at, Consolidation.Agreement.Length));
    }

    public Span<float> PointsA { get; }

    public Span<float> PointsB { get; }

    public Span<float> Moved { get; }

    public Span<float> OutlineA { get; }

    public Span<float> OutlineB { get; }

    public Span<float> MovedOutline { get; }

    /// <summary>Of every cylinder the best similarity, and where it is.</summary>
    public Span<int> BestOfA { get; }

    public Span<int> BestOfB { get; }

    public Span<int> Found { get; }

    public Span<float> Pairs { get; }

    public Span<float> Compatibilities { get; }

    public Span<float> Strengths { get; }

    public Span<float> Remaining { get; }

    public Span<float> Weights { get; }

    public Span<int> Agreement { get; }

    public void Dispose() => ArrayPool<float>.Shared.Return(_floats);

    private static Span<float> Cut(float[] floats, scoped ref int at, int length)
    {
        at += length;
        return floats.AsSpan(at - length, length);
    }
}

using System.Numerics;
using System.Runtime.Intrinsics;
using Kalkan.Matching.Fingerprints.Local;

namespace Kalkan.Matching.Fingerprints.Consolidation;

/// <summary>What of the finger a template shows: the convex hull of its minutiae, as the lines through its edges.</summary>
internal readonly ref struct Outline
{
    /// <summary>Floats that an outline takes.</summary>
    public const int Length = Runs * MinutiaSelection.Most;

    private const int Runs = 3;

    /// <summary>Pixels outside that still count.</summary>
    private const float Margin = 5;

    private Outline(int count, Span<float> numbers)
    {
        Count = count;
        NormalX = numbers[..MinutiaSelection.Most];
        NormalY = numbers.Slice(MinutiaSelection.Most, MinutiaSelection.Most);
        Distance = numbers.Slice(2 * MinutiaSelection.Most, MinutiaSelection.Most);
    }

    /// <summary>Edges; fewer than three show nothing.</summary>
    public int Count { get; }

    /// <summary>Of every edge, to the outside, of length 1.</summary>
    public Span<float> NormalX { get; }

    public Span<float> NormalY { get; }

    /// <summary>Of the edge's line from the origin, along the normal.</summary>
    public Span<float> Distance { get; }

    public static Outline Empty(int count, Span<float> numbers) => new(count, numbers);

    public static Outline Of(TemplateView view, in PointSet points, Span<float> numbers)
    {
        // Corners number from 1, counter-clockwise: what is no corner goes to 0.
        Span<byte> corners = stackalloc byte[MinutiaSelection.Most + 1];
        var count = 0;
        var places = view.Places;
        for (var i = 0; i < places.Length; i++)
        {
            var corner = TemplateWords.Corner(places[i]);
            corners[corner] = (byte)i;
            count = Math.Max(count, corner);
        }

        corners[0] = corners[count];
        var outline = new Outline(count, numbers);
        for (var edge = 0; edge < count; edge++)
        {
            var (x, y) = (points.X[corners[edge]], points.Y[corners[edge]]);
            var (edgeX, edgeY) = (points.X[corners[edge + 1]] - x, points.Y[corners[edge + 1]] - y);

            // Two corners may lie on one quarter of a pixel: what is between them bounds nothing.
            var length = MathF.Sqrt((edgeX * edgeX) + (edgeY * edgeY));
            var scale = length > 0 ? 1 / length : 0;
            outline.NormalX[edge] = edgeY * scale;
            outline.NormalY[edge] = -edgeX * scale;
            outline.Distance[edge] = ((x * edgeY) - (y * edgeX)) * scale;
        }

        return outline;
    }

    /// <summary>How many points lie inside.</summary>
    public int Inside(in PointSet points)
    {
        var inside = 0;
        for (var k = 0; Count >= 3 && k < points.Count; k += Lanes.Count)
        {
            var (x, y) = (Lanes.Load(points.X, k), Lanes.Load(points.Y, k));
            var outside = Lanes.All(float.MinValue);
            for (var edge = 0; edge < Count; edge++)
            {
                var height = Lanes.MultiplyAdd(Lanes.All(NormalX[edge]), x, Lanes.MultiplyAdd(Lanes.All(NormalY[edge]), y, Lanes.All(-Distance[edge])));
                outside = Vector512.Max(outside, height);
            }

            var within = Vector512.LessThanOrEqual(outside, Lanes.All(Margin)).ExtractMostSignificantBits();
            inside += BitOperations.PopCount(within & ((1UL << Math.Min(Lanes.Count, points.Count - k)) - 1));
        }

        return inside;
    }
}

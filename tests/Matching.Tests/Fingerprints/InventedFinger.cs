using System.Collections.Immutable;
using Kalkan.Matching.Fingerprints;

namespace Kalkan.Matching.Tests.Fingerprints;

/// <summary>A finger that nobody has: minutiae strewn over an ellipse, directions that flow around its middle; and impressions of it.</summary>
internal sealed class InventedFinger
{
    private readonly List<(double X, double Y, double Angle)> _minutiae = [];

    public InventedFinger(int seed, int minutiae = 45)
    {
        var random = new Random(seed);
        while (_minutiae.Count < minutiae)
        {
            var (x, y) = ((random.NextDouble() * 300) - 150, (random.NextDouble() * 400) - 200);
            if ((x * x / 22500) + (y * y / 40000) <= 1 && _minutiae.TrueForAll(m => Math.Abs(m.X - x) + Math.Abs(m.Y - y) > 12))
            {
                var flow = (Math.Atan2(y, x) * 180 / Math.PI) + 90 + (random.NextDouble() * 40) + (random.Next(2) * 180);
                _minutiae.Add((x, y, flow));
            }
        }
    }

    /// <summary>The minutiae as they are, turned by degrees and shifted by pixels.</summary>
    public FingerprintView View(double turn = 0, int shiftX = 250, int shiftY = 250, double scale = 1, int position = 0)
    {
        var (sin, cos) = Math.SinCos(turn * Math.PI / 180);
        return new FingerprintView
        {
            Position = position,
            Width = 500,
            Height = 500,
            ResolutionX = (int)Math.Round(197 * scale),
            ResolutionY = (int)Math.Round(197 * scale),
            Minutiae = [.. _minutiae.Select(m => new Minutia(
                (int)Math.Round(scale * (shiftX + (cos * m.X) - (sin * m.Y))),
                (int)Math.Round(scale * (shiftY - (sin * m.X) - (cos * m.Y))),
                (float)((((m.Angle + turn) % 360) + 360) % 360),
                MinutiaKind.Other,
                0))],
        };
    }

    /// <summary>Another impression: every minutia jittered, one in eight lost, a few false ones.</summary>
    public FingerprintView Impression(int seed, double turn = 0, int position = 0)
    {
        var random = new Random(seed);
        var view = View(turn, position: position);
        var minutiae = view.Minutiae.Where(_ => random.Next(8) > 0).Select(m => m with
        {
            X = m.X + random.Next(-3, 4),
            Y = m.Y + random.Next(-3, 4),
            Angle = (m.Angle + random.Next(0, 12) + 354) % 360,
        });
        var invented = Enumerable.Range(0, 4).Select(_ =>
            new Minutia(random.Next(120, 380), random.Next(80, 420), random.Next(360), MinutiaKind.Ending, 0));
        return view with { Minutiae = [.. minutiae, .. invented] };
    }

    /// <summary>Only what lies in the upper part of the picture.</summary>
    public FingerprintView Part(int lowestY)
    {
        var view = View();
        return view with { Minutiae = view.Minutiae.Where(m => m.Y <= lowestY).ToImmutableArray() };
    }
}

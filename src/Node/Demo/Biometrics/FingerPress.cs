using System.Numerics;
using Kalkan.Matching.Fingerprints;

namespace Kalkan.Node.Demo.Biometrics;

/// <summary>One press of a finger on a sensor, and what an extractor makes of it.</summary>
internal sealed class FingerPress
{
    // Of the sensor, in pixels of 197 to the centimetre.
    private const double Width = 400;
    private const double Height = 480;
    private const double Base = 197;

    // Two minutiae that an extractor reports are seldom nearer.
    private const float LeastDistance = 6;
    private const double KindMistaken = 0.12;

    private readonly InventedFinger _finger;
    private readonly ImpressionNoise _noise;
    private readonly Chance _chance;
    private readonly PulledSkin _skin;
    private readonly Vector2 _middle;
    private readonly Vector2 _radii;
    private readonly double _turn;
    private readonly Vector2 _shift;

    public FingerPress(InventedFinger finger, ImpressionNoise noise, Chance chance)
    {
        (_finger, _noise, _chance) = (finger, noise, chance);
        _skin = new(noise.Stretch, chance);
        _middle = new((float)chance.Normal(0, noise.Shift), (float)chance.Normal(0, noise.Shift));
        _radii = finger.Radii * (float)(noise.Contact * chance.Normal(1, 0.04));
        _turn = chance.Between(-noise.MostRotation, noise.MostRotation) * Math.PI / 180;
        _shift = new((float)chance.Normal(0, noise.Shift / 2), (float)chance.Normal(0, noise.Shift / 2));
    }

    public FingerprintView View()
    {
        var scale = _noise.Resolution / Base;
        var (width, height) = ((int)(Width * scale), (int)(Height * scale));
        var seen = Seen();
        var minutiae = seen.Select(m => Extracted(m, scale, width, height)).Where(m => m.X >= 0 && m.X < width && m.Y >= 0 && m.Y < height);
        return new()
        {
            Position = _finger.Position,
            Quality = Quality(),
            Width = width,
            Height = height,
            ResolutionX = _noise.Resolution,
            ResolutionY = _noise.Resolution,
            Minutiae = [.. minutiae.OrderBy(m => m.Y).ThenBy(m => m.X)],
        };
    }

    private List<MasterMinutia> Seen()
    {
        var touched = _finger.Minutiae.Where(m => Touches(m.At)).ToList();
        var seen = touched.Where(m => !_chance.Happens(_noise.Missed * 2 * (1 - m.Clarity))).ToList();
        for (var i = 0; i < touched.Count; i++)
        {
            var at = _middle + (new Vector2((float)_chance.Between(-1, 1), (float)_chance.Between(-1, 1)) * _radii);
            if (_chance.Happens(_noise.Spurious) && Touches(at) && seen.TrueForAll(m => Vector2.DistanceSquared(m.At, at) > LeastDistance * LeastDistance))
            {
                seen.Add(_finger.Along(at, _chance) with { Clarity = _chance.Between(0, 0.6) });
            }
        }

        return seen;
    }

    private bool Touches(Vector2 at) => ((at - _middle) / _radii).LengthSquared() <= 1 && (at / _finger.Radii).LengthSquared() <= 1;

    private Minutia Extracted(MasterMinutia minutia, double scale, int width, int height)
    {
        var pulled = _skin.At(minutia.At) - _middle;
        var (sin, cos) = Math.SinCos(_turn);
        var x = (pulled.X * cos) - (pulled.Y * sin) + _shift.X + _chance.Normal(0, _noise.PositionJitter);
        var y = (pulled.X * sin) + (pulled.Y * cos) + _shift.Y + _chance.Normal(0, _noise.PositionJitter);
        var angle = ((_skin.Angle(minutia.At, minutia.Angle) + _turn) * 180 / Math.PI) + _chance.Normal(0, _noise.AngleJitter);
        var whole = (float)(angle - (360 * Math.Floor(angle / 360)));
        var kind = !_chance.Happens(KindMistaken) ? minutia.Kind
            : minutia.Kind == MinutiaKind.Ending ? MinutiaKind.Bifurcation : MinutiaKind.Ending;
        return new(
            (int)Math.Round((width / 2.0) + (x * scale)),
            (int)Math.Round((height / 2.0) - (y * scale)),
            whole < 360 ? whole : 0,
            kind,
            Math.Clamp((int)(20 + (75 * minutia.Clarity) + _chance.Normal(0, 6)), 1, 100));
    }

    private int Quality() =>
        Math.Clamp((int)Math.Round(95 - (120 * _noise.Missed) - (60 * (1 - _noise.Contact)) + _chance.Normal(0, 4)), 1, 100);
}

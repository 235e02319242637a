using System.Numerics;

namespace Kalkan.Node.Demo.Biometrics;

/// <summary>
/// The direction of the ridges at every point of an invented finger: the zero-pole model of Sherlock and Monro (1993), in which a core
/// turns the ridges by half a circle one way and a delta the other way, with a slow bend of the finger's own; arches by the slope of
/// a hill. Points are pixels of 197 to the centimetre from the middle of the pad, the y axis upwards.
/// </summary>
internal sealed class RidgeFlow
{
    private const double Step = 4;

    private readonly FingerPattern _pattern;
    private readonly Vector2[] _cores;
    private readonly Vector2[] _deltas;
    private readonly double _tilt;
    private readonly double _hill;
    private readonly (double X, double Y, double Phase, double Height)[] _bends;

    /// <summary>A flow of this pattern, different for every sequence of chance.</summary>
    public RidgeFlow(FingerPattern pattern, Chance chance)
    {
        _pattern = pattern;
        Vector2 At(double x, double y) => new((float)chance.Normal(x, 10), (float)chance.Normal(y, 12));
        var side = chance.Between(75, 115);
        _cores = pattern switch
        {
            FingerPattern.Arch => [],
            FingerPattern.TentedArch => [At(0, 0)],
            FingerPattern.Whorl => [At(0, 28), At(0, -22)],
            _ => [At(0, 12)],
        };
        _deltas = pattern switch
        {
            FingerPattern.Arch => [],
            FingerPattern.TentedArch => [new(_cores[0].X + (float)chance.Normal(0, 4), _cores[0].Y - (float)chance.Between(60, 110))],
            FingerPattern.LeftLoop => [At(side, -85)],
            FingerPattern.RightLoop => [At(-side, -85)],
            _ => [At(side, -95), At(-side, -95)],
        };
        _tilt = chance.Normal(0, 0.07);
        _hill = chance.Between(35, 75);
        _bends = [.. Enumerable.Range(0, 3).Select(_ =>
            (chance.Normal(0, 0.011), chance.Normal(0, 0.011), chance.Between(0, Math.Tau), chance.Normal(0, 0.13)))];
    }

    /// <summary>Cores and deltas; minutiae are denser around them.</summary>
    public IEnumerable<Vector2> Singularities => _cores.Concat(_deltas);

    /// <summary>The direction along the ridges, in radians; half a turn more is the same ridge.</summary>
    public double At(Vector2 point)
    {
        var angle = _tilt;
        foreach (var (x, y, phase, height) in _bends)
        {
            angle += height * Math.Sin((x * point.X) + (y * point.Y) + phase);
        }

        return angle + (_pattern == FingerPattern.Arch ? Arch(point) : ZeroPole(point));
    }

    /// <summary>
    /// How fast neighbouring ridges part when one walks along <see cref="At"/>, in parts of their distance a pixel; below 0 they close
    /// up. New ridges begin where they part.
    /// </summary>
    public double Parting(Vector2 point)
    {
        var angle = At(point);
        double Turn(Vector2 by) => Math.IEEERemainder(At(point + by) - At(point - by), Math.PI) / (2 * Step);
        return (Math.Cos(angle) * Turn(new(0, (float)Step))) - (Math.Sin(angle) * Turn(new((float)Step, 0)));
    }

    private double ZeroPole(Vector2 point)
    {
        var sum = 0.0;
        foreach (var core in _cores)
        {
            sum += Math.Atan2(point.Y - core.Y, point.X - core.X);
        }

        foreach (var delta in _deltas)
        {
            sum -= Math.Atan2(point.Y - delta.Y, point.X - delta.X);
        }

        return sum / 2;
    }

    // Ridges are the contours of y - hill(y) * exp(-x²/2w²): flat below, highest a little above the middle.
    private double Arch(Vector2 point)
    {
        const double width = 60;
        var height = _hill * Math.Exp(-Math.Pow((point.Y - 15) / 110, 2));
        return Math.Atan(-height * point.X / (width * width) * Math.Exp(-point.X * point.X / (2 * width * width)));
    }
}

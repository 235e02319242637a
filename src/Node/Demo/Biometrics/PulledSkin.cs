using System.Numerics;

namespace Kalkan.Node.Demo.Biometrics;

/// <summary>How one impression pulls the skin: three soft pulls at random places, smooth everywhere.</summary>
internal sealed class PulledSkin
{
    private const float Step = 3;

    private readonly (Vector2 At, Vector2 By, double Reach)[] _pulls;

    /// <summary>Pulls of this standard deviation, in pixels.</summary>
    public PulledSkin(double stretch, Chance chance) =>
        _pulls = [.. Enumerable.Range(0, 3).Select(_ => (
            new Vector2((float)chance.Normal(0, 70), (float)chance.Normal(0, 90)),
            new Vector2((float)chance.Normal(0, stretch), (float)chance.Normal(0, stretch)),
            chance.Between(60, 130)))];

    /// <summary>Where a point of the skin comes to lie.</summary>
    public Vector2 At(Vector2 point)
    {
        var moved = point;
        foreach (var (at, by, reach) in _pulls)
        {
            moved += by * (float)Math.Exp(-Vector2.DistanceSquared(point, at) / (2 * reach * reach));
        }

        return moved;
    }

    /// <summary>What becomes of a direction there, radians.</summary>
    public double Angle(Vector2 point, double angle)
    {
        var along = new Vector2((float)Math.Cos(angle), (float)Math.Sin(angle)) * Step;
        var moved = At(point + along) - At(point - along);
        return Math.Atan2(moved.Y, moved.X);
    }
}

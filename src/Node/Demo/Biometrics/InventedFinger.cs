using System.Collections.Immutable;
using System.Numerics;
using Kalkan.Matching.Fingerprints;

namespace Kalkan.Node.Demo.Biometrics;

/// <summary>
/// A finger that nobody has. From a seed and a position come a ridge pattern and its minutiae: as many, as dense and as far apart as
/// on real fingers, each along the ridges. Nothing in it is measured from a person.
/// </summary>
internal sealed class InventedFinger
{
    // Ridges lie about 9 pixels apart; two minutiae on one and a half of that distance could not be told apart.
    private const float Ridge = 9;
    private const float LeastDistance = 1.5f * Ridge;
    private const int LeastMinutiae = 30;
    private const int MostMinutiae = 70;

    private readonly ulong _seed;

    /// <param name="seed">Whose finger.</param>
    /// <param name="position">1–10 as in ISO/IEC 19794-2:2005 table 2.</param>
    public InventedFinger(ulong seed, int position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(position, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, 10);
        _seed = seed;
        Position = position;
        var chance = Chance.Of(seed, (ulong)position);
        Pattern = PatternOf(position, chance);
        Flow = new(Pattern, chance);
        var size = (float)((position % 5 == 1 ? 1.08 : position % 5 == 0 ? 0.9 : 1) * chance.Normal(1, 0.03));
        Radii = new Vector2(132, 174) * size;
        Minutiae = Grow(chance, Math.Clamp((int)chance.Normal(57 * size * size, 6), LeastMinutiae, MostMinutiae));
    }

    /// <summary>1–10.</summary>
    public int Position { get; }

    /// <summary>The class of its ridges.</summary>
    public FingerPattern Pattern { get; }

    /// <summary>The direction of its ridges.</summary>
    public RidgeFlow Flow { get; }

    /// <summary>Half the width and half the height of the pad.</summary>
    public Vector2 Radii { get; }

    /// <summary>30 to 70.</summary>
    public ImmutableArray<MasterMinutia> Minutiae { get; }

    /// <summary>One impression of it; the same number and noise give the same impression.</summary>
    public FingerprintView Impression(int number, ImpressionNoise noise) =>
        new FingerPress(this, noise, Chance.Of(_seed, (ulong)Position, (ulong)number + 1)).View();

    /// <summary>A minutia along the ridges at this point.</summary>
    internal MasterMinutia Along(Vector2 at, Chance chance)
    {
        // So many ridges more begin than end in a pixel's square as the parting of the flow asks for; the rest begins and ends alike.
        var share = Math.Clamp(0.5 + (Flow.Parting(at) * 60), 0.12, 0.88);
        var angle = Flow.At(at) + (chance.Happens(share) ? 0 : Math.PI);
        return new(at, angle, chance.Happens(0.55) ? MinutiaKind.Ending : MinutiaKind.Bifurcation, chance.Unit());
    }

    private ImmutableArray<MasterMinutia> Grow(Chance chance, int count)
    {
        var grown = ImmutableArray.CreateBuilder<MasterMinutia>(count);
        for (var attempt = 0; grown.Count < count && attempt < 100_000; attempt++)
        {
            var at = new Vector2((float)chance.Between(-1, 1), (float)chance.Between(-1, 1));
            if (at.LengthSquared() > 1)
            {
                continue;
            }

            at *= Radii;
            if (chance.Happens(Density(at)) && !grown.Any(m => Vector2.DistanceSquared(m.At, at) < LeastDistance * LeastDistance))
            {
                grown.Add(Along(at, chance));
            }
        }

        return grown.ToImmutable();
    }

    private double Density(Vector2 at) => 0.5 + (0.5 * Math.Min(1, Flow.Singularities.Sum(s => Math.Exp(-Vector2.DistanceSquared(s, at) / 3200))));

    // Frequencies as the literature of fingerprint classification gives them; loops open towards the little finger.
    private static FingerPattern PatternOf(int position, Chance chance)
    {
        var towardsLittleFinger = position <= 5 ? FingerPattern.RightLoop : FingerPattern.LeftLoop;
        return chance.Unit() switch
        {
            < 0.04 => FingerPattern.Arch,
            < 0.07 => FingerPattern.TentedArch,
            < 0.35 => FingerPattern.Whorl,
            < 0.94 => towardsLittleFinger,
            _ => towardsLittleFinger == FingerPattern.LeftLoop ? FingerPattern.RightLoop : FingerPattern.LeftLoop,
        };
    }
}

using System.Collections.Immutable;

namespace Kalkan.Matching.Iris;

/// <summary>
/// How the bits of an iris code lie, so that turning the eye by one angle is a known move of bits: the code consists of
/// <see cref="Rings"/> runs, each of which goes once around the iris, <see cref="BitsPerAngle"/> bits for each of <see cref="Angles"/>.
/// The first bit is the highest of the first byte. A mask lies like its code; a set bit says that the code's bit is valid.
/// </summary>
public sealed class IrisLayout
{
    private IrisLayout(string name, int rings, int angles, int bitsPerAngle) =>
        (Name, Rings, Angles, BitsPerAngle) = (name, rings, angles, bitsPerAngle);

    /// <summary>
    /// 2048 bits (Daugman 1993, 2004: 256 bytes of phase and as many of mask): 128 angles one after the other, at each of them eight radii with
    /// two bits of phase; so one angle, 2.8125 degrees, is two bytes.
    /// </summary>
    public static IrisLayout Iris2048 { get; } = new("iris-2048", 1, 128, 16);

    /// <summary>
    /// 12,800 bits (open-iris, Worldcoin): sixteen radii one after the other, at each of them 200 angles with four bits, two bits of phase of
    /// two filters; so one angle is 1.8 degrees.
    /// </summary>
    public static IrisLayout Iris12800 { get; } = new("iris-12800", 16, 200, 4);

    public static ImmutableArray<IrisLayout> All { get; } = [Iris2048, Iris12800];

    public string Name { get; }

    /// <summary>Runs around the iris that are stored one after the other.</summary>
    public int Rings { get; }

    public int Angles { get; }

    public int BitsPerAngle { get; }

    public int Bits => Rings * Angles * BitsPerAngle;

    /// <summary>Of the code alone; the mask takes as many.</summary>
    public int CodeBytes => Bits / 8;

    /// <summary>
    /// Two codes that share fewer valid bits than an eighth of all do not compare: by chance alone a few bits agree well, and an eye that is
    /// nearly all lid would be everybody's.
    /// </summary>
    public int LeastCommonBits => Bits / 8;

    /// <summary>How far a comparison may turn an eye to either side.</summary>
    public int MostRotations => (Angles / 2) - 1;

    public static bool TryParse(string? name, out IrisLayout? layout)
    {
        layout = All.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.Ordinal));
        return layout is not null;
    }

    public override string ToString() => Name;
}

namespace Kalkan.Node.Demo.Biometrics;

/// <summary>
/// An iris that nobody has: codes of 2048 bits, 128 angles of 8 rings of a sign pair, after Daugman. Neighbouring bits agree as on real
/// irises, so that a code has about 249 degrees of freedom: two eyes differ in half of the bits, give or take 0.03, two samples of one
/// eye in a tenth to a quarter.
/// </summary>
/// <param name="seed">Whose; the two eyes of one person have seeds of their own.</param>
internal sealed class InventedIris(ulong seed)
{
    private const int Angles = 128;
    private const int Rings = 8;
    private const int Bits = Angles * Rings * 2;
    private const int CodeBytes = Bits / 8;

    // Width and wave of the angular filter and likeness of neighbouring rings: together they leave 249 free bits of 2048.
    private const double FilterWidth = 2.4;
    private const double FilterWave = 9;
    private const double RingLikeness = 0.74;
    private static readonly double RingNovelty = Math.Sqrt(1 - (RingLikeness * RingLikeness));

    private readonly double[] _eye = Texture(Chance.Of(seed, Bits));

    /// <summary>One sample: 256 bytes of code, then 256 of mask, in which a bit that stands is a bit that was seen.</summary>
    /// <param name="number">The same number gives the same sample.</param>
    /// <param name="mostTurn">The head is held askew by up to so many of the 128 angles, either way.</param>
    public byte[] Sample(int number, int mostTurn = 3)
    {
        var chance = Chance.Of(seed, Bits, (ulong)number + 1);
        var noise = Texture(chance);
        // Bits of two samples differ in arccos(likeness) / π; either sample brings the half of it.
        var likeness = Math.Sqrt(Math.Cos(Math.PI * Math.Clamp(chance.Normal(0.165, 0.025), 0.1, 0.25)));
        var other = Math.Sqrt(1 - (likeness * likeness));
        var turn = (int)Math.Round(chance.Between(-mostTurn, mostTurn));
        var seen = Seen(chance);
        var bytes = new byte[2 * CodeBytes];
        for (var angle = 0; angle < Angles; angle++)
        {
            for (var i = 0; i < Rings * 2; i++)
            {
                var from = (angle * Rings * 2) + i;
                var to = (((angle + turn + Angles) % Angles) * Rings * 2) + i;
                // The first bit is the highest of its byte.
                var bit = (byte)(0x80 >> (to % 8));
                bytes[to / 8] |= (likeness * _eye[from]) + (other * noise[from]) > 0 ? bit : (byte)0;
                bytes[CodeBytes + (to / 8)] |= seen(angle, i / 2) ? bit : (byte)0;
            }
        }

        return bytes;
    }

    // Lids cover a sector above and a smaller one below, wider at the outer rings; a light's reflection covers a spot.
    private static Func<int, int, bool> Seen(Chance chance)
    {
        var (upper, lower) = (chance.Between(4, 14), chance.Between(0, 7));
        var (spotAngle, spotRing) = (chance.Between(0, Angles), chance.Between(0, Rings));
        return (angle, ring) =>
            Apart(angle, Angles / 4.0) > upper * (ring + 1) / 4
            && Apart(angle, Angles * 3 / 4.0) > lower * (ring + 1) / 4
            && (Apart(angle, spotAngle) > 3 || Math.Abs(ring - spotRing) > 1.5);
    }

    private static double Apart(double one, double other) => Math.Abs(Math.IEEERemainder(one - other, Angles));

    // A normal number of deviation 1 for every bit, like its neighbours along the angle and across the rings: the two parts of a
    // Gabor filter over the same noise.
    private static double[] Texture(Chance chance)
    {
        double[][] filters = [Filter(Math.Cos), Filter(Math.Sin)];
        var reach = filters[0].Length / 2;
        var texture = new double[Bits];
        var noise = new double[Angles];
        for (var ring = 0; ring < Rings; ring++)
        {
            for (var angle = 0; angle < Angles; angle++)
            {
                noise[angle] = (ring == 0 ? 0 : RingLikeness * noise[angle]) + ((ring == 0 ? 1 : RingNovelty) * chance.Normal());
            }

            for (var at = 0; at < Angles * 2; at++)
            {
                var filter = filters[at % 2];
                for (var d = -reach; d <= reach; d++)
                {
                    texture[(at / 2 * Rings * 2) + (ring * 2) + (at % 2)] += filter[d + reach] * noise[((at / 2) + d + Angles) % Angles];
                }
            }
        }

        return texture;
    }

    private static double[] Filter(Func<double, double> wave)
    {
        var reach = (int)Math.Ceiling(3 * FilterWidth);
        double[] filter =
        [
            .. Enumerable.Range(-reach, (2 * reach) + 1)
                .Select(d => Math.Exp(-d * d / (2 * FilterWidth * FilterWidth)) * wave(Math.Tau * d / FilterWave)),
        ];
        var length = Math.Sqrt(filter.Sum(f => f * f));
        return [.. filter.Select(f => f / length)];
    }
}

namespace Kalkan.Node.Demo.Biometrics;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers from the same words on every machine and every version of the runtime.
/// </summary>
internal sealed class Chance
{
    private ulong _state;

    private Chance(ulong state) => _state = state;

    /// <summary>A sequence of its own for every combination of words, their order included.</summary>
    public static Chance Of(params ReadOnlySpan<ulong> words)
    {
        var chance = new Chance(0x6B616C6B616EUL);
        foreach (var word in words)
        {
            chance._state = chance.Next() ^ word;
        }

        return new(chance.Next());
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>At least 0 and less than 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Even between two numbers.</summary>
    public double Between(double least, double most) => least + ((most - least) * Unit());

    /// <summary>True so often.</summary>
    public bool Happens(double probability) => Unit() < probability;

    /// <summary>Normal, by the method of Box and Muller.</summary>
    public double Normal(double mean = 0, double deviation = 1) =>
        mean + (deviation * Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(Math.Tau * Unit()));
}

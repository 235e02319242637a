namespace Kalkan.Bench.Names;

/// <summary>Things to draw from, each with its weight.</summary>
internal sealed class Weighted<T>
{
    private readonly T[] _things;
    private readonly double[] _upTo;

    public Weighted(IReadOnlyList<(double Weight, T Thing)> things)
    {
        _things = [.. things.Select(t => t.Thing)];
        _upTo = new double[things.Count];
        var sum = 0.0;
        for (var i = 0; i < _upTo.Length; i++)
        {
            _upTo[i] = sum += things[i].Weight;
        }
    }

    /// <summary>One of them.</summary>
    public T Draw(ref SplitMix64 random)
    {
        var found = Array.BinarySearch(_upTo, random.NextUnit() * _upTo[^1]);
        return _things[Math.Min(found < 0 ? ~found : found + 1, _things.Length - 1)];
    }
}

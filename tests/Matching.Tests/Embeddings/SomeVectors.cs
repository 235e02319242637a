using Kalkan.Matching.Embeddings;
using Kalkan.Matching.Templates;

namespace Kalkan.Matching.Tests.Embeddings;

/// <summary>Invented vectors, the same for the same seed.</summary>
internal static class SomeVectors
{
    public static readonly bool[] All = [.. Enumerable.Repeat(true, 8)];

    public static float[] Unit(Random random, int dimensions)
    {
        var values = new float[dimensions];
        for (var i = 0; i < dimensions; i++)
        {
            // The sum of some even numbers is nearly normal.
            values[i] = random.NextSingle() + random.NextSingle() + random.NextSingle() + random.NextSingle() - 2;
        }
        return Unit(values);
    }

    /// <summary>Near to another vector: the same person in another picture.</summary>
    public static float[] Near(Random random, float[] other, float noise)
    {
        var away = Unit(random, other.Length);
        return Unit([.. other.Select((value, i) => value + (noise * away[i]))]);
    }

    public static float[] Unit(float[] values)
    {
        Assert.True(Embedding.TryCreate(values, out var embedding, out var fault), fault);
        return embedding!.Values.ToArray();
    }

    /// <summary>What a search must give: each owner by its best vector, counted one by one in double precision.</summary>
    public static List<TemplateHit> Plainly(IEnumerable<(int Owner, float[] Vector)> vectors, float[] probe, int most) =>
    [
        .. vectors.GroupBy(one => one.Owner, (owner, own) => new TemplateHit(owner, own.Max(one => Dot(one.Vector, probe))))
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Owner).Take(most),
    ];

    public static List<TemplateHit> Plainly(IEnumerable<(int Owner, int Partition, float[] Vector)> vectors, float[] probe, int most) =>
        Plainly(vectors.Select(one => (one.Owner, one.Vector)), probe, most);

    public static double Dot(float[] a, float[] b) => a.Zip(b, (x, y) => (double)x * y).Sum();

    public static void AssertSame(IReadOnlyList<TemplateHit> expected, IReadOnlyList<TemplateHit> found)
    {
        Assert.Equal(expected.Select(hit => hit.Owner), found.Select(hit => hit.Owner));
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First.Score, pair.Second.Score, 1e-5));
    }
}

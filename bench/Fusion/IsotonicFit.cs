namespace Kalkan.Bench.Fusion;

/// <summary>
/// Likelihood ratios from scores by pool-adjacent-violators (Brümmer and du Preez, "The PAV algorithm optimizes binary proper scoring rules", 2009),
/// with one invented error at either end, so that no score says more than the number of comparisons can bear.
/// </summary>
internal static class IsotonicFit
{
    /// <summary>Steps of equal weight, by score ascending; weights rise.</summary>
    /// <param name="same">Scores of comparisons of the same person, higher is more alike.</param>
    /// <param name="different">Scores of different persons.</param>
    public static IReadOnlyList<Step> Of(IReadOnlyCollection<double> same, IReadOnlyCollection<double> different)
    {
        var labelled = same.Select(s => (Score: s, Same: 1.0)).Concat(different.Select(s => (Score: s, Same: 0.0))).OrderBy(x => x.Score).ToList();
        labelled.Insert(0, (labelled[0].Score, 1));
        labelled.Add((labelled[^1].Score, 0));
        var blocks = new Stack<Block>();
        foreach (var (score, isSame) in labelled)
        {
            var block = new Block(score, score, isSame, 1);
            while (blocks.TryPeek(out var below) && below.Same / below.Count >= block.Same / block.Count)
            {
                block = new(blocks.Pop().First, block.Last, below.Same + block.Same, below.Count + block.Count);
            }

            blocks.Push(block);
        }

        var prior = Math.Log((same.Count + 1.0) / (different.Count + 1.0));
        return [.. blocks.Reverse().Select(b => new Step(b.First, b.Last, Math.Log(b.Same / (b.Count - b.Same)) - prior, (int)b.Count))];
    }

    private sealed record Block(double First, double Last, double Same, double Count);
}

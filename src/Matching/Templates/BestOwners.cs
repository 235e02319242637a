namespace Kalkan.Matching.Templates;

/// <summary>
/// The best owners among all that were added, each with its best score; of equal scores the smaller owner is the better one, so that the
/// result depends on neither the order of the slots nor their number.
/// </summary>
internal sealed class BestOwners
{
    private readonly int _most;
    private readonly TemplateHit[] _hits;
    private readonly HashSet<int> _seen = [];
    private int _count;

    public BestOwners(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MostHits);
        _most = most;
        _hits = new TemplateHit[(2 * most) + 16];
    }

    public const int MostHits = 100_000;

    /// <summary>A template that scores less than this is none of the best, whoever owns it.</summary>
    public double Bar { get; private set; } = double.NegativeInfinity;

    public void Add(int owner, double score)
    {
        if (!(score >= Bar))
        {
            return;
        }
        _hits[_count++] = new(owner, score);
        if (_count == _hits.Length)
        {
            Settle();
        }
    }

    public TemplateHit[] ToArray()
    {
        Settle();
        return _hits[.._count];
    }

    private void Settle()
    {
        Array.Sort(_hits, 0, _count, ByScore.Instance);
        _seen.Clear();
        var kept = 0;
        for (var i = 0; i < _count && kept < _most; i++)
        {
            if (_seen.Add(_hits[i].Owner))
            {
                _hits[kept++] = _hits[i];
            }
        }
        _count = kept;
        if (kept == _most)
        {
            Bar = _hits[kept - 1].Score;
        }
    }

    private sealed class ByScore : IComparer<TemplateHit>
    {
        public static readonly ByScore Instance = new();

        public int Compare(TemplateHit x, TemplateHit y)
        {
            var order = y.Score.CompareTo(x.Score);
            return order != 0 ? order : x.Owner.CompareTo(y.Owner);
        }
    }
}

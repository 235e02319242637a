namespace Kalkan.Matching.Names.Index;

/// <summary>The working memory of one search on one thread, used again and again.</summary>
internal sealed class SearchScratch(int names, int vocabulary)
{
    /// <summary>A joined word of fewer consonants is too common to select by.</summary>
    internal const int ShortestJoined = 4;

    /// <summary>Parts lighter than this select only while little else does.</summary>
    internal const float Common = 0.3f;

    /// <summary>The weight of parts that, walked, selects enough.</summary>
    internal const float EnoughSelected = 0.6f;

    private const int MostAligned = 300;
    private const float LeastLikeness = 0.62f;

    private readonly float[] _sum = new float[names];
    private readonly float[] _now = new float[names];
    private readonly int[] _stamp = new int[vocabulary];
    private readonly List<int> _touched = [];
    private readonly List<int> _touchedNow = [];
    private readonly List<(int Token, float Value)> _weighed = [];
    private readonly Dictionary<int, bool> _partitions = [];
    private NameTable? _names;
    private Func<int, bool>? _mayMatch;
    private bool _mayOnlyAdd;
    private int _mark;

    internal List<int> Found { get; } = [];

    internal void Begin(NameTable table, Func<int, bool>? mayMatch)
    {
        foreach (var name in _touched)
        {
            _sum[name] = 0;
        }

        _touched.Clear();
        _partitions.Clear();
        (_names, _mayMatch) = (table, mayMatch);
    }

    internal void BeginToken(bool mayOnlyAdd)
    {
        _mayOnlyAdd = mayOnlyAdd;
        Found.Clear();
        _weighed.Clear();
    }

    /// <summary>Keeps of the tokens found those that are like enough.</summary>
    internal void Weigh(NameToken asked, Vocabulary vocabulary)
    {
        _mark++;
        var bySound = Vocabulary.IsBySound(asked);
        foreach (var found in Found)
        {
            if (_stamp[found] == _mark)
            {
                continue;
            }

            _stamp[found] = _mark;
            var value = vocabulary.Likeness(asked, bySound, found, LeastLikeness);
            if (value >= LeastLikeness)
            {
                var token = vocabulary[found];
                _weighed.Add((found, value * value * MathF.Sqrt(asked.Weight * token.Weight)));
            }
        }
    }

    /// <summary>Gives every name the best of the tokens it holds.</summary>
    internal void Walk(NameTable table)
    {
        foreach (var (token, value) in _weighed)
        {
            foreach (var name in table.Postings(token))
            {
                if (value > _now[name] && (!_mayOnlyAdd || _sum[name] > 0) && MayMatch(name))
                {
                    if (_now[name] == 0)
                    {
                        _touchedNow.Add(name);
                    }

                    _now[name] = value;
                }
            }
        }

        foreach (var name in _touchedNow)
        {
            Add(name, _now[name]);
            _now[name] = 0;
        }

        _touchedNow.Clear();
    }

    /// <summary>Names in which two neighbours make the word that was asked for.</summary>
    internal void AddJoined(ReadOnlySpan<int> found, NameTable table)
    {
        foreach (var name in found)
        {
            if (MayMatch(name))
            {
                Add(name, 0.6f);
            }
        }
    }

    /// <summary>Names that hold as one word what was asked for as two.</summary>
    internal void WalkJoined(NameToken first, NameToken second, Vocabulary vocabulary, NameTable table)
    {
        if (NameIndex.JoinedKey(first, second) is not { } key)
        {
            return;
        }

        BeginToken(mayOnlyAdd: false);
        foreach (var token in vocabulary.FindExactly(key))
        {
            var value = TokenLikeness.OfJoined(first, second, vocabulary[token]);
            if (value > 0.75f)
            {
                _weighed.Add((token, value * vocabulary[token].Weight));
            }
        }

        Walk(table);
    }

    /// <summary>The most promising names.</summary>
    internal List<(int Name, float Promise)> Best(FoldedName query, NameTable table)
    {
        const float ofQuery = 0.6f;
        const double apart = 1e-12;
        var queue = new PriorityQueue<int, double>(MostAligned + 1);
        var least = double.MinValue;
        foreach (var name in _touched)
        {
            var promise = _sum[name] / ((ofQuery * query.Weight) + ((1 - ofQuery) * table.Weight(name)) + 0.1f);
            var priority = promise - (apart * name);
            if (queue.Count < MostAligned)
            {
                queue.Enqueue(name, priority);
            }
            else if (priority > least)
            {
                queue.EnqueueDequeue(name, priority);
                queue.TryPeek(out _, out least);
            }
        }

        return [.. queue.UnorderedItems.Select(item => (item.Element, (float)item.Priority))];
    }

    private void Add(int name, float value)
    {
        if (_sum[name] == 0)
        {
            _touched.Add(name);
        }

        _sum[name] += value;
    }

    private bool MayMatch(int name)
    {
        if (_mayMatch is null)
        {
            return true;
        }

        var partition = _names!.Partition(name);
        if (!_partitions.TryGetValue(partition, out var may))
        {
            _partitions[partition] = may = _mayMatch(partition);
        }

        return may;
    }
}

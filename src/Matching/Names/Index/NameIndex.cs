using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Kalkan.Matching.Names.Sounds;

namespace Kalkan.Matching.Names.Index;

/// <summary>
/// An immutable index of names. A search finds the parts that sound like the parts asked for, walks the names that hold them,
/// and aligns the most promising. Nothing in it depends on how often a part occurs: what a partition holds that may not match has no
/// effect on what is found in another.
/// </summary>
public sealed class NameIndex
{
    private readonly Vocabulary _vocabulary;
    private readonly NameTable _names;
    private readonly KeyTable _joined;
    private readonly ConcurrentBag<SearchScratch> _scratches = [];

    private NameIndex(Vocabulary vocabulary, NameTable names, KeyTable joined) => (_vocabulary, _names, _joined) = (vocabulary, names, joined);

    /// <summary>How many names.</summary>
    public int Count => _names.Count;

    /// <summary>Builds the index of all names; the names themselves need not be kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static NameIndex Build(IReadOnlyList<IndexedName> names)
    {
        var tokens = new List<NameToken>();
        var known = new Dictionary<(string, TokenRole), int>();
        var table = new NameTable.Builder(names.Count);
        var (joinedKeys, joinedNames) = (new List<ulong>(), new List<int>());
        for (var n = 0; n < names.Count; n++)
        {
            var name = names[n].Name;
            table.Begin(names[n].Record, names[n].Partition, name);
            foreach (var token in name.Tokens)
            {
                ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(known, (token.Word.Text, token.Role), out var exists);
                if (!exists)
                {
                    id = tokens.Count;
                    tokens.Add(token);
                }

                table.Add(id);
            }

            // Two neighbours as one word, for a space that a query has lost.
            for (var i = 0; i + 1 < name.Tokens.Length; i++)
            {
                if (JoinedKey(name.Tokens[i], name.Tokens[i + 1]) is { } key)
                {
                    joinedKeys.Add(key);
                    joinedNames.Add(n);
                }
            }
        }

        (Vocabulary? vocabulary, NameTable? numbered, KeyTable? joined) = (null, null, null);
        Parallel.Invoke(
            () => vocabulary = new Vocabulary([.. tokens]),
            () => numbered = table.ToTable(tokens.Count),
            () => joined = new KeyTable(joinedKeys, joinedNames));
        return new(vocabulary!, numbered!, joined!);
    }

    /// <summary>
    /// The best records, the best first; each once, by its best name. Names of partitions that <paramref name="mayMatch"/>
    /// denies take no part, from the first step on.
    /// </summary>
    public IReadOnlyList<NameHit> Search(FoldedName query, int top, Func<int, bool>? mayMatch = null)
    {
        var best = new Dictionary<int, NameHit>();
        foreach (var (name, _) in Select(query, mayMatch))
        {
            var score = NameMatcher.Score(query, _names.Name(name, _vocabulary));
            var record = _names.Record(name);
            if (score > 0 && (!best.TryGetValue(record, out var known) || score > known.Score || (score.Equals(known.Score) && name < known.Name)))
            {
                best[record] = new(record, name, score);
            }
        }

        return [.. best.Values.OrderByDescending(h => h.Score).ThenBy(h => h.Record).Take(top)];
    }

    /// <summary>The records that would be aligned, before any is; for measuring what the selection loses.</summary>
    public IReadOnlyCollection<int> Candidates(FoldedName query, Func<int, bool>? mayMatch = null) =>
        [.. Select(query, mayMatch).Select(c => _names.Record(c.Name)).Distinct()];

    private List<(int Name, float Promise)> Select(FoldedName query, Func<int, bool>? mayMatch)
    {
        var scratch = _scratches.TryTake(out var used) ? used : new SearchScratch(_names.Count, _vocabulary.Count);
        scratch.Begin(_names, mayMatch);
        var order = Enumerable.Range(0, query.Tokens.Length).OrderByDescending(i => query.Tokens[i].Weight).ToArray();
        var walked = 0f;
        foreach (var i in order)
        {
            var token = query.Tokens[i];
            if (token.IsInitial || (token.Role == TokenRole.Weak && walked > 0))
            {
                continue;
            }

            // What nearly everybody is called selects nobody, but tells between those whom the rest has selected.
            scratch.BeginToken(mayOnlyAdd: walked >= SearchScratch.EnoughSelected && token.Weight < SearchScratch.Common);
            _vocabulary.Find(token, scratch.Found);
            scratch.Weigh(token, _vocabulary);
            scratch.Walk(_names);
            walked += token.Weight;
        }

        foreach (var key in QueryJoinedKeys(query))
        {
            scratch.AddJoined(_joined.Find(key), _names);
        }

        for (var i = 0; i + 1 < query.Tokens.Length; i++)
        {
            scratch.WalkJoined(query.Tokens[i], query.Tokens[i + 1], _vocabulary, _names);
        }

        var best = scratch.Best(query, _names);
        _scratches.Add(scratch);
        return best;
    }

    private static IEnumerable<ulong> QueryJoinedKeys(FoldedName query) => query.Tokens
        .Where(t => !t.IsInitial && !t.IsNumber).SelectMany(t => t.Word.Keys).Where(k => Skeleton.Length(k) >= SearchScratch.ShortestJoined);

    internal static ulong? JoinedKey(NameToken first, NameToken second)
    {
        var (a, b) = (first.Word.Keys[0], second.Word.Keys[0]);
        var length = Skeleton.Length(a) + Skeleton.Length(b);
        return first.IsInitial || second.IsInitial || first.IsNumber || second.IsNumber || length is < SearchScratch.ShortestJoined or > 14
            ? null
            : (a << (4 * Skeleton.Length(b))) | b;
    }
}
